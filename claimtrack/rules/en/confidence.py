"""How surely each way of reading an attribution is right: coarse grades, set by hand.

A claim's confidence is the product of three grades: how cue and source hang together (FORMS), what the content
is (TAKES), and what the cue does (KINDS). They say which claims to look at first, not how often a rule was
right on some corpus.
"""

FORMS = {
    "content before the cue": 0.97, "around the cue": 0.95, "inverted": 0.93, "inverted, content after": 0.9,
    "after the cue": 1.0, "as saying": 0.97, "quoted as saying": 0.97, "as, first": 0.88, "as, after the content": 0.75,
    "relative": 0.8, "colon, next paragraph": 0.8, "asked": 0.75, "participle": 0.8, "participle of a document": 0.75, "participle before the subject": 0.85,
    "shared subject": 0.72, "infinitive": 0.7, "passive": 0.62, "passive with by": 0.45, "received": 0.6, "noun": 0.7, "adverb": 0.65,
    "according to, first": 0.9, "according to, last": 0.9, "according to, between": 0.85,
    "headline, speaker last": 0.85, "headline, speaker first": 0.85, "speaker, colon, quotation": 0.85, "transcript": 0.8,
}  # fmt: skip

TAKES = {"that": 0.94, "quote": 0.95, "bare": 0.9, "wh": 0.8, "object": 0.82, "np": 0.68, "to": 0.68, "ing": 0.7, "of": 0.8}

KINDS = {
    "assert": 1.0, "evidence": 0.92, "estimate": 0.95, "predict": 0.95, "deny": 0.92, "concede": 0.97, "accuse": 0.92,
    "promise": 0.92, "urge": 0.92, "cite": 0.8, "ask": 0.9, "praise": 0.75, "label": 0.92, "believe": 0.54,
    "want": 0.52, "fear": 0.52,
}  # fmt: skip
