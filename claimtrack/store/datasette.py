"""What Datasette is told about a database: descriptions, labels, facets, and questions to begin with."""

from ..model import Json
from .described import TABLES_IN_WORDS, VIEWS_IN_WORDS, Described

HIDDEN = ("aliases", "called", "decided_speakers", "listed", "near_copies", "originals", "other_ids",
          "saved_filters", "_sqlite_migrations")  # fmt: skip

QUESTIONS = {
    "speaker": (
        "Claims by a speaker",
        """SELECT c.id, c.text, c.said_on, c.status, c.outlet FROM claims_current c
WHERE c.speakers LIKE '%' || :speaker || '%' ORDER BY c.last_day DESC""",
    ),
    "contested": (
        "Claims that reviewers differ on",
        """SELECT c.id, c.speakers, c.text, group_concat(v.reviewer || ': ' || v.verdict, '; ') AS verdicts
FROM claims_current c JOIN verdicts v ON v.claim = c.id WHERE c.status = 'contested' GROUP BY c.id""",
    ),
    "shares": (
        "Percentages of at least so much",
        """SELECT f.speakers, f.text, f.claim_text, f.value, f.said_on, f.status, f.claim
FROM figures_current f
WHERE f.kind = 'percent' AND coalesce(f.high, f.value, f.low) >= CAST(:percent AS REAL)
ORDER BY f.value DESC""",
    ),
    "words": (
        "Claims with some words, best first",
        """SELECT c.id, c.speakers, snippet(claims_fts, -1, '«', '»', '…', 24) AS found, c.said_on, c.status
FROM claims_fts JOIN claims_current c ON c.number = claims_fts.rowid
WHERE claims_fts MATCH :words ORDER BY rank LIMIT 100""",
    ),
    "months": (
        "How many claims in which month",
        """SELECT substr(first_day, 1, 7) AS month, count(*) AS claims, sum(status <> 'pending') AS judged
FROM claims_current WHERE first_day < '9999' GROUP BY 1 ORDER BY 1""",
    ),
}
"""Name → title and SQL of a question that is ready to be asked."""


def metadata(database: str) -> Json:
    """The metadata for a database file of this name, without its suffix."""
    described = {**TABLES_IN_WORDS, **VIEWS_IN_WORDS}
    tables = {name: _table(each) for name, each in described.items()}
    tables["claims_current"] |= {"fts_table": "claims_fts", "fts_pk": "number"}
    for name in HIDDEN:
        tables[name] = {**tables.get(name, {}), "hidden": True}
    return {
        "title": "Claims in the news",
        "description": "Who said what, with which figures, when, and what became of it.",
        "source": "claimtrack",
        "databases": {
            database: {
                "description": "Begin with the view claims_current.",
                "tables": tables,
                "queries": {name: {"title": title, "sql": sql} for name, (title, sql) in QUESTIONS.items()},
            }
        },
    }


def _table(each: Described) -> Json:
    about: Json = {"description": each.holds}
    if each.columns:
        about["columns"] = dict(each.columns)
    if each.facets:
        about["facets"] = list(each.facets)
    if each.label:
        about["label_column"] = each.label
    if each.sort:
        about["sort_desc" if each.newest_first else "sort"] = each.sort
    return about
