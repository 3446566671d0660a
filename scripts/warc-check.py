"""Writes web archives with warcio, reads them with warcio and with Epistle, and compares."""

import gzip
import hashlib
import io
import json
import random
import subprocess
import sys
import zlib

from warcio.archiveiterator import ArchiveIterator
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

epistle, folder = sys.argv[1:3]
draw = random.Random(20161)
words = "ferry quay mayor sailing evening island school meadow bridge canal café Öre".split()


def page(number):
    text = " ".join(draw.choice(words) for _ in range(draw.randint(20, 400)))
    return (
        f"<html><head><title>Letter {number}</title></head><body><p>Dear Mayor,</p>"
        f"<p>We urge you to keep the {text}.</p><p>Yours sincerely,<br>Ada Marsh</p></body></html>"
    )


def chunked(body):
    out = b""
    while body:
        size = draw.randint(1, 900)
        piece, body = body[:size], body[size:]
        out += f"{len(piece):x}\r\n".encode() + piece + b"\r\n"
    return out + b"0\r\n\r\n"


def bare_deflate(body):
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(body) + packer.flush()


PACKERS = {
    None: lambda body: body,
    "gzip": gzip.compress,
    "deflate": zlib.compress,
    "bare": bare_deflate,
}


def write(path, is_packed, count):
    with open(path, "wb") as file:
        writer = WARCWriter(file, gzip=is_packed)
        writer.write_record(writer.create_warcinfo_record("x.warc", {"software": "warc-check"}))
        for number in range(count):
            uri = f"http://orle.example/{number}"
            charset = draw.choice(["utf-8", "iso-8859-1", "windows-1252"])
            packing = draw.choice(list(PACKERS))
            body = PACKERS[packing](page(number).encode(charset))
            kind = draw.choice(["text/html", "text/plain", "image/png", "application/xhtml+xml"])
            fields = [("Content-Type", f"{kind}; charset={charset}")]
            if packing:
                fields.append(("Content-Encoding", "deflate" if packing == "bare" else packing))
            if draw.random() < 0.4:
                body = chunked(body)
                fields.append(("Transfer-Encoding", "chunked"))
            status = draw.choice(["200 OK"] * 6 + ["404 Not Found", "301 Moved", "203 Other"])
            http = StatusAndHeaders(status, fields, protocol="HTTP/1.1")
            response = writer.create_warc_record(
                uri, "response", payload=io.BytesIO(body), http_headers=http
            )
            asked = StatusAndHeaders("GET / HTTP/1.1", [("Host", "orle.example")], is_http_request=True)
            request = writer.create_warc_record(
                uri, "request", payload=io.BytesIO(b""), http_headers=asked
            )
            writer.write_request_response_pair(request, response)
            if draw.random() < 0.2:
                writer.write_record(
                    writer.create_revisit_record(
                        uri, digest="sha1:B6QJ6BNJ3R4B23XXMRKZKHLPGJY2VE4O",
                        refers_to_uri=uri, refers_to_date="2016-01-01T00:00:00Z", http_headers=http,
                    )
                )
            if draw.random() < 0.2:
                for type in ["resource", "conversion", "metadata"]:
                    writer.write_record(
                        writer.create_warc_record(
                            uri + "/" + type, type,
                            payload=io.BytesIO(page(number).encode()),
                            warc_content_type="text/plain",
                        )
                    )


DOCUMENTS = {"text/html", "text/plain", "application/xhtml+xml"}


def expected(path):
    """What warcio reads: id, address and digest of each document."""
    found = []
    with open(path, "rb") as file:
        for record in ArchiveIterator(file):
            if record.rec_type == "response":
                if not record.http_headers.get_statuscode().startswith("2"):
                    continue
                kind = record.http_headers.get_header("Content-Type").split(";")[0]
            elif record.rec_type in ("resource", "conversion"):
                kind = record.content_type
            else:
                continue
            if kind not in DOCUMENTS:
                continue
            body = record.content_stream().read()
            id = record.rec_headers.get_header("WARC-Record-ID")
            found.append(
                {
                    "id": id.removeprefix("<urn:uuid:").removesuffix(">"),
                    "uri": record.rec_headers.get_header("WARC-Target-URI"),
                    "bytes": len(body),
                    "sha256": hashlib.sha256(body).hexdigest(),
                    "type": "text/html" if "html" in kind else "text/plain",
                }
            )
    return found


def read(path, output):
    subprocess.run(
        [epistle, "run", path, "--output", output, "--format", "jsonl", "--quiet"], check=True
    )
    found = []
    with open(f"{output}/records.jsonl", encoding="utf-8") as file:
        for line in file:
            record = json.loads(line)
            source = record["source"]
            found.append(
                {
                    "id": record["id"], "uri": source["uri"], "bytes": source["bytes"],
                    "sha256": source["sha256"], "type": source["mediaType"],
                }
            )
    return found


total = 0
for name, is_packed, count in [("plain.warc", False, 150), ("packed.warc.gz", True, 150)]:
    path = f"{folder}/{name}"
    write(path, is_packed, count)
    theirs, ours = expected(path), read(path, f"{folder}/{name}-out")
    for one, other in zip(theirs, ours):
        if one != other:
            sys.exit(f"warc-check: {name}: warcio reads {one}, Epistle {other}")
    if len(theirs) != len(ours) or not theirs:
        sys.exit(f"warc-check: {name}: warcio reads {len(theirs)} documents, Epistle {len(ours)}")
    total += len(ours)
print(f"warc-check: {total} documents of 2 archives, the same as warcio reads")
