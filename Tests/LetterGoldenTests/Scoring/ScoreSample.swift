/// A small corpus of our own making, and records with most of the faults that records have.
enum ScoreSample {
  static let gold = [
    "orle-ferry": #"""
    {
     "doc": "orle-ferry",
     "kind": "letter",
     "language": "en",
     "title": "Keep the <b>evening</b> ferry",
     "date": {"text": "12 June 2015", "when": "2015-06-12"},
     "recipients": [{"name": "Ida Penrose", "role": "Mayor of Orle", "organization": null}, {"name": null, "role": null, "organization": "Harbour Board"}],
     "subject": null,
     "salutation": "Dear Mayor Penrose,",
     "demands": [{"form": "bullet", "text": "Keep the evening sailings.", "lead": "We ask you to:"}, {"form": "bullet", "text": "Publish the contract with the operator.", "lead": "We ask you to:"}, {"form": "prose", "text": "We also urge you to hear the islanders first."}],
     "closing": "Yours sincerely,",
     "signatories": [{"name": "Ada Marsh", "role": "Chair", "organization": "Friends of the Ferry"}, {"name": "Tom Quay", "role": null, "organization": null}],
     "copies": [{"name": "Lena Strand", "role": null, "organization": null}],
     "footnotes": [{"label": "1", "text": "Notice of 3 May.", "markers": 2}, {"label": "2", "text": "The contract, p. 4.", "markers": 1}],
     "content_text": "Keep the evening ferry\n12 June 2015\nDear Mayor Penrose,\nWe ask you to:\nKeep the evening sailings.\nPublish the contract with the operator.\nWe also urge you to hear the islanders first.\nYours sincerely,\nAda Marsh"
    }
    """#,
    "orle-note": #"""
    {
     "doc": "orle-note",
     "kind": "statement",
     "language": "zh-Hans",
     "title": null,
     "date": null,
     "recipients": [],
     "subject": null,
     "salutation": null,
     "demands": [],
     "closing": null,
     "signatories": [],
     "copies": [],
     "footnotes": [],
     "content_lines": [[2, 3]]
    }
    """#,
    "quay-lost": #"""
    {
     "doc": "quay-lost",
     "kind": "letter",
     "language": "en",
     "title": "Lights on the quay",
     "date": null,
     "recipients": [],
     "subject": "Lights",
     "salutation": "Dear all,",
     "demands": [{"form": "prose", "text": "Please mend the lights."}],
     "closing": null,
     "signatories": [],
     "copies": [],
     "footnotes": [],
     "content_text": "Dear all, please mend the lights."
    }
    """#,
  ]

  static let records = [
    "orle-ferry": #"""
    {
     "kind": {"value": "letter", "confidence": 0.95},
     "language": "en-GB",
     "title": {"text": "Keep the evening ferry", "confidence": 0.9},
     "date": {"text": "12 June 2015", "when": "2015-06-12", "confidence": 0.97},
     "recipients": [{"organization": "Harbour Board", "name": ""}, {"name": "Penrose Ida", "role": "Mayor"}, {"name": "The Captain"}],
     "salutation": {"text": "Dear Mayor Penrose", "confidence": 0.88},
     "demands": [{"form": "prose", "text": "Keep the evening sailings"}, {"form": "numbered", "text": "Sell the boat."}, {"form": "prose", "text": "We also urge you to hear the islanders first."}],
     "closing": {"text": "Yours", "confidence": 0.35},
     "signatories": [{"name": "Tom Quay"}, {"name": "Ada Marsh", "role": "Chair", "organization": "Ferry"}],
     "footnotes": [{"label": "[1]", "text": "Notice of 3 May.", "status": "linked", "references": [{"block": "b1", "at": [0, 1]}]}, {"label": "2", "text": "Something else entirely.", "status": "linked", "references": [{"block": "b1", "at": [0, 1]}, {"block": "b1", "at": [2, 3]}]}, {"label": "9", "status": "unreferenced", "references": []}],
     "blocks": [{"text": "Keep the evening ferry"}, {"text": "12 June 2015"}, {"text": "Dear Mayor Penrose,"}, {"text": "We ask you to:"}, {"text": "Keep the evening sailings."}, {"text": "Share this page"}]
    }
    """#,
    "orle-note": #"""
    {
     "kind": "statement",
     "language": "zh",
     "date": {"text": "2014", "when": "2014", "confidence": 0.4},
     "blocks": [{"text": "我们支持渡轮。"}, {"text": "船不能停。"}]
    }
    """#,
  ]

  /// With the line ends of another system.
  static let note = "菜单\r\n我们支持渡轮。\r\n船不能停。\r\n分享\r\n"

  /// What the scorer that this one stands in for prints of them.
  static let table = """
    3 documents
    field                           P      R     F1  F1/doc   right  spurious  missed
    kind                        1.000  0.667  0.800   0.667       2         0       1
    language                    1.000  0.667  0.800   0.667       2         0       1
    content                     0.611  0.480  0.526   0.526       3         0       0
    title                       1.000  0.500  0.667   0.500       1         0       1
    date                        0.500  1.000  0.667   0.500       1         1       0
    recipients                  0.667  1.000  0.800   0.800       2         1       0
    recipients: role            0.000  0.000  0.000   0.000       0         1       1
    recipients: organization    1.000  1.000  1.000   1.000       1         0       0
    subject                     1.000  0.000  0.000   0.000       0         0       1
    salutation                  1.000  0.500  0.667   0.500       1         0       1
    demand items                0.500  0.500  0.500   0.500       1         1       1
    demands (all)               0.667  0.500  0.571   0.333       2         1       2
    closing                     0.000  0.000  0.000   0.000       0         1       1
    signatories                 1.000  1.000  1.000   1.000       2         0       0
    signatories: role           1.000  1.000  1.000   1.000       1         0       0
    signatories: organization   0.000  0.000  0.000   0.000       0         1       1
    copies                      1.000  0.000  0.000   0.000       0         0       1
    footnotes                   0.500  0.500  0.500   0.500       1         1       1
    note links                  0.333  0.333  0.333   0.333       1         2       2
    right in every core field  0 of 3 documents
    core mean F1/doc                                  0.592

    """
}
