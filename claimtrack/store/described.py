"""The database in words: what each view and table holds, and their columns, for people who query it."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Described:
    """A view or table: what it holds; its columns that want a word; what is worth counting, and sorting by.

    `label` is the column that stands for a row wherever another table points to it.
    """

    holds: str
    columns: dict[str, str] = field(default_factory=dict)
    facets: tuple[str, ...] = ()
    label: str = ""
    sort: str = ""
    newest_first: bool = False


_CLAIM = {
    "id": "the claim's id",
    "speakers": "who says it, with “; ” between several",
    "text": "what is claimed",
    "said_on": "when it was said, as far as the article tells: 2021-07-10, 2021-07, 2021-W27",
    "figures": "the figures in it, in words",
    "status": "verified, disputed, unverified, contested or pending",
    "kind": "what the reporting verb does: assert, deny, predict …",
    "quotation": "direct, indirect or mixed",
    "negated": "1 for “has not said that”",
    "hedged": "1 for “may”, “reportedly”",
    "document": "the article's id",
    "title": "the article's title",
    "outlet": "who published it",
    "published": "when",
    "source": "the words for who says it",
    "cue": "the words that say so: “said in a statement”",
    "context": "the sentences around it",
    "confidence": "how sure extraction is, 0 to 1",
    "rule": "the rule that found it",
    "origin": "extracted, or hand",
    "url": "where the article was published",
    "first_day": "first day it may have been said on, else of publication; 9999 if unknown",
    "last_day": "the last such day; empty if unknown",
    "number": "the claim's number in this file",
}
_FIGURE = {
    "claim": "the claim's id",
    "text": "the figure as written",
    "kind": "percent, money, count, duration …",
    "value": "the number stated, scale multiplied out",
    "low": "the least it can be, empty if open",
    "high": "the most it can be, empty if open",
    "approx": "=, ~ (about), >, >=, <, <=",
    "unit": "percent, USD, or the noun counted",
    "per": "of a rate: hour",
    "of_what": "what is measured",
    "base": "the whole, of a ratio: 400 of “250 of 400”",
    "direction": "up or down, of a change",
    "change_from": "what it was before",
    "change_to": "what it became",
}
_OF_CLAIM = {key: _CLAIM[key] for key in ("speakers", "said_on", "status", "document", "outlet", "published")}
_DECIDED = {"reviewer": "who decided", "at": "when, in UTC", "note": "why", "decision": "the decision's id"}

VIEWS_IN_WORDS: dict[str, Described] = {
    "claims_current": Described(
        "Each claim in one row, as lists show it, with corrections laid over; hidden claims are left out.",
        _CLAIM,
        ("status", "kind", "outlet", "quotation"),
        sort="number",
        newest_first=True,
    ),
    "figures_current": Described(
        "Each figure of those claims, with who states it and when.",
        {**_FIGURE, **_OF_CLAIM, "claim_text": "what is claimed"},
        ("kind", "unit", "status", "outlet"),
    ),
    "speakers_current": Described(
        "Each speaker, merged ones once, with how many claims lists show of theirs.",
        {
            "id": "the speaker's id",
            "name": "what they go by",
            "kind": "person, organisation, group, document or unknown",
            "claims": "how many",
        },
        ("kind",),
        sort="claims",
        newest_first=True,
    ),
    "verdicts": Described(
        "Each reviewer's verdict on a claim: their latest that stands.",
        {"claim": "the claim's id", "verdict": "verified, disputed or unverified", **_DECIDED},
        ("verdict", "reviewer"),
        sort="at",
        newest_first=True,
    ),
    "statuses": Described(
        "What the verdicts on each judged claim add up to; a claim that is not here is pending.",
        {"claim": "the claim's id", "status": "verified, disputed, unverified or contested"},
        ("status",),
    ),
    "adjudications": Described(
        "What was settled where reviewers differed.",
        {"claim": "the claim's id", "verdict": "what it was settled as", **_DECIDED},
        ("verdict",),
    ),
    "tags": Described(
        "The tags that claims have.",
        {"claim": "the claim's id", "tag": "the tag", "reviewer": "who gave it", "at": "when, in UTC"},
        ("tag",),
    ),
    "corrections": Described(
        "What people put right, the latest of each field.",
        {
            "claim": "the claim's id",
            "field": "text, speakers, said_on or figures",
            "value": "how it should read, as JSON",
            **_DECIDED,
        },
        ("field",),
    ),
    "hidden_claims": Described(
        "Claims that lists leave out, and why.",
        {"claim": "the claim's id", "why": "superseded, article removed or not a claim"},
        ("why",),
    ),
    "standing": Described(
        "All decisions that nobody took back.",
        {
            "id": "the decision's id",
            "action": "verdict, note, tag, correct …",
            "claim": "the claim's id, if about one",
            "speaker": "the speaker's id, if about one",
            "verdict": "the verdict, if it is one",
            "field": "what is corrected",
            "value": "corrected value, tag, or other speakers",
            "target": "the decision that is undone or done again",
            "judged": "what stood there then, as JSON",
            "reviewer": "who decided",
            "batch": "shared by what was decided in one go",
            "at": "when, in UTC",
            "note": "why",
        },
        ("action", "reviewer"),
        sort="at",
        newest_first=True,
    ),
}
"""View → what it holds, those that people ask most first."""

TABLES_IN_WORDS: dict[str, Described] = {
    "claims": Described(
        "Every claim with all its places in the article; the view claims_current is easier to read.",
        _CLAIM,
        ("kind", "quotation", "origin"),
        label="text",
    ),
    "documents": Described(
        "The articles, with their text.",
        {
            "published_from": "how the day is known",
            "raw_sha256": "of the file as it was read",
            "previous": "the older version of the same URL",
            "withdrawn_at": "when it was removed, if it was",
        },
        ("outlet", "published_from"),
        label="title",
    ),
    "speakers": Described(
        "Who speaks, each name once.",
        {
            "merged_into": "who that is, if somebody else",
            "folded": "the name without capitals and accents",
        },
        ("kind",),
        label="name",
    ),
    "claim_speakers": Described(
        "Who says each claim, as the article has it.",
        {
            "resolved": "0 where the article does not let be known who it is",
            "guess": "who it may be",
        },
        ("kind", "resolved", "role"),
    ),
    "figures": Described("The figures in claims.", _FIGURE, ("kind", "unit")),
    "chain_links": Described("Through whom claims came.", {"part": "citing or relayed_by"}, ("part", "name")),
    "decisions": Described(
        "Everything that was decided, in order; undone decisions too. Rows are only ever added.",
        VIEWS_IN_WORDS["standing"].columns,
        ("action", "reviewer", "verdict"),
        sort="at",
        newest_first=True,
    ),
    "evidence": Described("What decisions rest on.", {"retrieved_on": "when it was looked at"}),
    "aliases": Described("Other names of speakers.", {"decision": "who said so; empty: found in an article"}),
    "called": Described("What articles call their speakers."),
    "decided_speakers": Described("Which names decisions about speakers are about."),
    "saved_filters": Described("Filters kept under a name, as JSON."),
    "listed": Described("What lists are sorted and counted by; kept in step by triggers."),
}
"""Table → what it holds."""
