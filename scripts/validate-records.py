"""Holds records to their JSON Schema by jsonschema, and `epistle check` to the same verdicts.

usage: validate-records.py SCHEMA PROGRAM RECORDS
"""

import copy
import json
import pathlib
import re
import subprocess
import sys

from jsonschema import Draft202012Validator

# So many records are changed in every way; each kind of change is tried once.
CHANGED = 40


def mutations(node, path=()):
    """Every object with a member gone, one too many, and values of another type."""
    if isinstance(node, dict):
        yield path, "add", lambda parent: parent.update(colour="x")
        for key, value in node.items():
            yield path + (key,), "remove", lambda parent, key=key: parent.pop(key)
            for other in (None, 7, "x", [], {}, True, -1, 1.5):
                # Another whole number is none of another type, unless it is below nought.
                if type(other) is not type(value) or other == -1 or other == 1.5:
                    yield (
                        path + (key,),
                        f"= {other!r}",
                        lambda parent, key=key, other=other: parent.__setitem__(key, other),
                    )
            yield from mutations(value, path + (key,))
    elif isinstance(node, list):
        for index, value in enumerate(node):
            yield from mutations(value, path + (index,))


def parent(record, path, is_addition):
    for step in path if is_addition else path[:-1]:
        record = record[step]
    return record


def main(schema, program, records):
    schema = json.loads(pathlib.Path(schema).read_text())
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    paths = sorted(pathlib.Path(records).glob("*.json"))
    invalid = 0
    for path in paths:
        for error in validator.iter_errors(json.loads(path.read_text())):
            print(f"{path.name}: {error.json_path}: {error.message[:200]}", file=sys.stderr)
            invalid += 1
    if invalid:
        sys.exit(f"JSON by jsonschema: {invalid} faults")
    print(f"JSON by jsonschema: {len(paths)} valid")

    seen, lines, verdicts, names = set(), [], [], []
    for path in paths[:CHANGED]:
        record = json.loads(path.read_text())
        for place, change, apply in mutations(record):
            kind = (tuple("*" if isinstance(step, int) else step for step in place), change)
            if kind in seen:
                continue
            seen.add(kind)
            changed = copy.deepcopy(record)
            apply(parent(changed, place, change == "add"))
            lines.append(json.dumps(changed, ensure_ascii=False))
            verdicts.append(validator.is_valid(changed))
            names.append(f"{path.name}: {'/'.join(map(str, place))} {change}")
    said = subprocess.run(
        [program, "check", "-", "--format", "jsonl", "--quiet"],
        input="\n".join(lines), capture_output=True, text=True,
    ).stdout
    refused = {int(number) for number in re.findall(r"^standard input: line (\d+)", said, re.M)}
    apart = [
        name
        for number, (valid, name) in enumerate(zip(verdicts, names), 1)
        if valid == (number in refused)
    ]
    for name in apart[:20]:
        print(f"judged otherwise by the schema: {name}", file=sys.stderr)
    if apart:
        sys.exit(f"epistle check and jsonschema disagree on {len(apart)} of {len(lines)}")
    print(f"{len(lines)} changed records: epistle check and jsonschema agree, {len(refused)} refused")


main(*sys.argv[1:])
