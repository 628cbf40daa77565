"""The shape of the database, as the steps that led to it.

A step never changes once it is released: a new column or table is a new function at the end, decorated with
`@step`. sqlite-utils' migrations keep the book of which steps a file has had; `user_version` repeats their
number, so that opening a file that is up to date costs one look.

What decisions rest on is in plain sight: `decisions` is append-only (two triggers see to it), everything that
follows from decisions is a view over them, and corrected values stand in `claims`, `claim_speakers` and
`figures` themselves, with what the extractor had found kept in `claims.extracted`.
"""

import sqlite3
from collections.abc import Callable
from typing import TYPE_CHECKING

from .listed import BY_NUMBER, LISTED
from .views import VIEWS

if TYPE_CHECKING:
    from sqlite_utils import Database

NAME = "claimtrack"
APPLICATION_ID = 0x636C6D74  # "clmt": how a file says that it is claimtrack's

Step = Callable[["Database"], None]
STEPS: list[Step] = []


def step(function: Step) -> Step:
    """Add a migration after those before it."""
    STEPS.append(function)
    return function


def migrate(db: "Database") -> None:
    """Apply the steps that a file has not had; inside a transaction, so that all happen or none."""
    from sqlite_utils import Migrations

    migrations = Migrations(NAME)
    for function in STEPS:
        migrations()(function)
    migrations.apply(db)
    _settle_speakers(db)
    _note_places(db)
    db.execute(f"PRAGMA user_version = {len(STEPS)}")
    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")


def _run(db: "Database", script: str) -> None:
    """Run a script in which each statement ends with its line.

    sqlite-utils asks after every character whether a statement ends there: most of what a new file cost.
    """
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if ";" in line and sqlite3.complete_statement(statement):
            db.execute(statement)
            statement = ""
    assert not statement.strip(), statement


def _settle_speakers(db: "Database") -> None:
    """Tell who is who in a database from before that was told; after all steps, as today's code does it."""
    from .heard import settle

    if db.execute("SELECT 1 FROM speakers WHERE NOT settled LIMIT 1").fetchone():
        for (document,) in db.execute("SELECT id FROM documents ORDER BY number").fetchall():
            settle(db.conn, document)


def _note_places(db: "Database") -> None:
    """Note addresses and near copies in a database from before that was done; as today's code does it."""
    from .connection import now
    from .copies import link_all
    from .places import note_all

    note_all(db.conn)
    link_all(db.conn, now())


@step
def articles_and_claims(db: "Database") -> None:
    """Articles, the claims in them, and who made the claims."""
    _run(db, ARTICLES)
    _run(db, CLAIMS)
    _run(db, PARTS)


@step
def decisions(db: "Database") -> None:
    """What people decide: events that are added to and never changed."""
    _run(db, DECISIONS)


@step
def search(db: "Database") -> None:
    """Full-text search over claims and the sentences around them, kept in step by triggers."""
    _run(db, SEARCH)


@step
def views(db: "Database") -> None:
    """What follows from the tables, under plain names."""
    for name, body in VIEWS.items():
        db.execute(f"CREATE VIEW {name} AS {body}")


@step
def identities(db: "Database") -> None:
    """What articles call each other's speakers, and what was decided about who is who."""
    _run(db, IDENTITIES)
    db.execute("DROP VIEW speakers_current")
    db.execute(f"CREATE VIEW speakers_current AS {VIEWS['speakers_current']}")


@step
def figures_by_unit(db: "Database") -> None:
    """Figures in the order of their units, for questions such as "USD >= 1bn"."""
    db.execute("CREATE INDEX figures_kind ON figures(kind, unit COLLATE NOCASE)")


@step
def merged_names(db: "Database") -> None:
    """Names that are others' too, to be found among many that are nobody else's."""
    db.execute("CREATE INDEX speakers_merged ON speakers(folded, merged_into) WHERE merged_into IS NOT NULL")


@step
def decided_together(db: "Database") -> None:
    """What was decided in one go, to be taken back in one; claims made by hand are hidden when undone."""
    _run(db, TOGETHER)
    db.execute("DROP VIEW hidden_claims")
    db.execute(f"CREATE VIEW hidden_claims AS {VIEWS['hidden_claims']}")


@step
def places_and_copies(db: "Database") -> None:
    """Where articles were found, which files were read to their end, and by what near copies are found."""
    _run(db, PLACES)


@step
def lists(db: "Database") -> None:
    """What lists are sorted, counted and narrowed down by, and the views that are quicker by it."""
    _run(db, LISTED)
    db.execute("CREATE INDEX claim_speakers_claims ON claim_speakers(speaker, claim)")
    db.execute("DROP INDEX claim_speakers_speaker")
    db.execute("CREATE INDEX claim_speakers_unresolved ON claim_speakers(claim) WHERE NOT resolved")
    db.execute("CREATE INDEX decisions_made ON decisions(reviewer COLLATE NOCASE, action, claim, id)")
    db.execute("CREATE INDEX claims_superseded ON claims(id) WHERE superseded_at IS NOT NULL")
    for name in ("claims_current", "figures_current", "speakers_current"):
        db.execute(f"DROP VIEW {name}")
    for name in ("claims_current", "figures_current", "speakers_current"):
        db.execute(f"CREATE VIEW {name} AS {VIEWS[name]}")


@step
def lists_by_number(db: "Database") -> None:
    """What lists go by, in the order in which searches find claims."""
    _run(db, BY_NUMBER)


@step
def search_by_beginnings(db: "Database") -> None:
    """Beginnings of words in the search index: without them, each word that begins so is looked up."""
    _run(db, BEGINNINGS)


ARTICLES = """
CREATE TABLE documents (
    id TEXT PRIMARY KEY,                          -- SHA-256 of the text
    number INTEGER NOT NULL UNIQUE,               -- order of arrival in this file
    title TEXT NOT NULL DEFAULT '',
    outlet TEXT NOT NULL DEFAULT '',
    author TEXT NOT NULL DEFAULT '',
    published TEXT,                               -- 2021-07-10
    published_from TEXT NOT NULL DEFAULT '',      -- how that was found: option, dateline …
    url TEXT NOT NULL DEFAULT '',
    path TEXT NOT NULL DEFAULT '',
    raw_sha256 TEXT NOT NULL DEFAULT '',          -- of the bytes as they were read
    previous TEXT REFERENCES documents(id),       -- the version of the same URL that this one replaces
    extractor INTEGER NOT NULL DEFAULT 0,         -- version that last read this text
    added_at TEXT NOT NULL,
    withdrawn_at TEXT,                            -- removed by a user: hidden, never deleted
    text TEXT NOT NULL                            -- last, so that lists need not read past it
);
CREATE INDEX documents_url ON documents(url) WHERE url <> '';
CREATE INDEX documents_previous ON documents(previous) WHERE previous IS NOT NULL;
CREATE INDEX documents_outlet ON documents(outlet);

CREATE TABLE originals (
    sha256 TEXT PRIMARY KEY,
    media_type TEXT NOT NULL DEFAULT '',
    kept_at TEXT NOT NULL,
    bytes BLOB NOT NULL
);

CREATE TABLE near_copies (
    document TEXT NOT NULL REFERENCES documents(id),
    original TEXT NOT NULL REFERENCES documents(id),
    similarity REAL NOT NULL,
    found_at TEXT NOT NULL,
    PRIMARY KEY (document, original)
);
CREATE INDEX near_copies_original ON near_copies(original);
"""

CLAIMS = """
CREATE TABLE claims (
    id TEXT PRIMARY KEY,                          -- minted once, kept through re-extraction and new versions
    number INTEGER NOT NULL UNIQUE,               -- the search index's name for the row; also its rowid
    document TEXT NOT NULL REFERENCES documents(id),
    origin TEXT NOT NULL DEFAULT 'extracted',     -- or 'hand'
    made_by TEXT NOT NULL DEFAULT '',             -- the reviewer who made it by hand
    extractor INTEGER NOT NULL,
    text TEXT NOT NULL,
    context TEXT NOT NULL,
    context_start INTEGER NOT NULL,
    context_stop INTEGER NOT NULL,
    source TEXT,                                  -- the article's words for who says it, if any
    source_start INTEGER,
    source_stop INTEGER,
    cue TEXT NOT NULL,
    cue_start INTEGER NOT NULL,
    cue_stop INTEGER NOT NULL,
    lemma TEXT NOT NULL,
    kind TEXT NOT NULL,
    spans TEXT NOT NULL,                          -- of the content, as JSON: [[start, stop], …]
    start INTEGER NOT NULL,                       -- where the claim begins: order within the article
    quotation TEXT NOT NULL,
    negated INTEGER NOT NULL DEFAULT 0,
    hedged INTEGER NOT NULL DEFAULT 0,
    addressee TEXT NOT NULL DEFAULT '',
    nested_in TEXT REFERENCES claims(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    said_on TEXT,                                 -- TIMEX3 value: 2021-07-06, 2021-07 …
    said_text TEXT,
    said_start INTEGER,
    said_stop INTEGER,
    said_inherited INTEGER NOT NULL DEFAULT 0,
    said_first TEXT,                              -- first and last day that the value covers
    said_last TEXT,
    confidence REAL NOT NULL,
    rule TEXT NOT NULL DEFAULT '',
    ends TEXT NOT NULL DEFAULT '',
    extracted TEXT,                               -- JSON: corrected fields as they were extracted
    superseded_at TEXT,                           -- no longer found, but kept for the decisions on it
    added_at TEXT NOT NULL
);
CREATE INDEX claims_document ON claims(document, start, number);
CREATE INDEX claims_nested_in ON claims(nested_in) WHERE nested_in IS NOT NULL;

CREATE TABLE other_ids (                          -- what claims were called in files merged in
    id TEXT PRIMARY KEY,
    claim TEXT NOT NULL REFERENCES claims(id) ON DELETE CASCADE
);
CREATE INDEX other_ids_claim ON other_ids(claim);
"""

PARTS = """
CREATE TABLE speakers (
    id TEXT PRIMARY KEY,                          -- from the folded name, so that two files agree
    name TEXT NOT NULL,
    folded TEXT NOT NULL,                         -- no capitals, accents, punctuation or leading article
    which TEXT NOT NULL DEFAULT '',               -- tells apart namesakes
    kind TEXT NOT NULL DEFAULT 'unknown',
    merged_into TEXT REFERENCES speakers(id),     -- follows from the decisions to merge
    UNIQUE (folded, which)
);
CREATE INDEX speakers_merged_into ON speakers(merged_into) WHERE merged_into IS NOT NULL;

CREATE TABLE aliases (
    folded TEXT NOT NULL,
    speaker TEXT NOT NULL REFERENCES speakers(id),
    name TEXT NOT NULL,
    decision TEXT REFERENCES decisions(id),       -- NULL: found in an article
    PRIMARY KEY (folded, speaker)
) WITHOUT ROWID;
CREATE INDEX aliases_speaker ON aliases(speaker);

CREATE TABLE claim_speakers (
    claim TEXT NOT NULL REFERENCES claims(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    speaker TEXT NOT NULL REFERENCES speakers(id),
    name TEXT NOT NULL,                           -- as this article has it
    role TEXT NOT NULL DEFAULT '',
    organisation TEXT NOT NULL DEFAULT '',
    kind TEXT NOT NULL DEFAULT 'unknown',
    resolved INTEGER NOT NULL DEFAULT 1,
    guess TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (claim, position)
) WITHOUT ROWID;
CREATE INDEX claim_speakers_speaker ON claim_speakers(speaker);

CREATE TABLE chain_links (
    claim TEXT NOT NULL REFERENCES claims(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    role TEXT NOT NULL DEFAULT '',
    part TEXT NOT NULL,                           -- citing or relayed_by
    PRIMARY KEY (claim, position)
) WITHOUT ROWID;

CREATE TABLE figures (
    claim TEXT NOT NULL REFERENCES claims(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    text TEXT NOT NULL,
    start INTEGER,
    stop INTEGER,
    number_start INTEGER,
    number_stop INTEGER,
    place TEXT NOT NULL DEFAULT 'content',        -- content or source
    kind TEXT NOT NULL,
    value NUMERIC,
    low NUMERIC,
    high NUMERIC,
    approx TEXT NOT NULL DEFAULT '=',
    unit TEXT NOT NULL DEFAULT '',
    per TEXT NOT NULL DEFAULT '',
    of_what TEXT NOT NULL DEFAULT '',
    base NUMERIC,
    base_approx TEXT,
    direction TEXT,                               -- of a change: up, down or ''; NULL when there is none
    change_from NUMERIC,
    change_to NUMERIC,
    rule TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (claim, position)
) WITHOUT ROWID;
"""

DECISIONS = """
CREATE TABLE decisions (
    id TEXT PRIMARY KEY,                          -- UUID, so that two files merge
    at TEXT NOT NULL,                             -- UTC; the order of decisions is (at, id)
    reviewer TEXT NOT NULL,
    action TEXT NOT NULL,                         -- verdict, note, tag … (reviews.ACTIONS)
    claim TEXT REFERENCES claims(id),
    speaker TEXT REFERENCES speakers(id),
    verdict TEXT,
    field TEXT,                                   -- what a correction corrects
    value TEXT,                                   -- corrected value as JSON; tag; other speaker
    target TEXT REFERENCES decisions(id) DEFERRABLE INITIALLY DEFERRED, -- the decision undone, or done again
    note TEXT NOT NULL DEFAULT '',
    judged TEXT                                   -- JSON: what stood there when it was decided
);
CREATE INDEX decisions_claim ON decisions(claim, at, id) WHERE claim IS NOT NULL;
CREATE INDEX decisions_speaker ON decisions(speaker) WHERE speaker IS NOT NULL;
CREATE INDEX decisions_reviewer ON decisions(reviewer, at, id);
CREATE INDEX decisions_action ON decisions(action, claim);
CREATE INDEX decisions_target ON decisions(target, at, id) WHERE target IS NOT NULL;

CREATE TRIGGER decisions_are_kept BEFORE DELETE ON decisions
BEGIN SELECT RAISE(ABORT, 'decisions are never deleted; undo them'); END;
CREATE TRIGGER decisions_stay_as_made
BEFORE UPDATE OF id, at, reviewer, action, verdict, field, value, target, note, judged ON decisions
BEGIN SELECT RAISE(ABORT, 'decisions are never changed; undo them'); END;

CREATE TABLE evidence (
    decision TEXT NOT NULL REFERENCES decisions(id),
    position INTEGER NOT NULL,
    url TEXT NOT NULL DEFAULT '',
    title TEXT NOT NULL DEFAULT '',
    retrieved_on TEXT,
    sha256 TEXT NOT NULL DEFAULT '',              -- of a local file
    PRIMARY KEY (decision, position)
) WITHOUT ROWID;

CREATE TABLE saved_filters (
    name TEXT PRIMARY KEY,
    filters TEXT NOT NULL,                        -- JSON: key of FILTERS → value
    reviewer TEXT NOT NULL DEFAULT '',
    saved_at TEXT NOT NULL
);
"""

# A claim's rowid is given and not left to SQLite, so that tools which join on it (datasette, sqlite-utils)
# find the right claim; `number` is what it equals, as VACUUM promises to keep no rowid that has no column.
SEARCH = """
CREATE VIRTUAL TABLE claims_fts USING fts5(
    text, context, content="claims", content_rowid="number", tokenize="unicode61 remove_diacritics 2"
);
CREATE TRIGGER claims_fts_insert AFTER INSERT ON claims BEGIN
    INSERT INTO claims_fts(rowid, text, context) VALUES (new.number, new.text, new.context);
END;
CREATE TRIGGER claims_fts_delete AFTER DELETE ON claims BEGIN
    INSERT INTO claims_fts(claims_fts, rowid, text, context)
    VALUES ('delete', old.number, old.text, old.context);
END;
CREATE TRIGGER claims_fts_update AFTER UPDATE OF number, text, context ON claims
WHEN old.text IS NOT new.text OR old.context IS NOT new.context OR old.number IS NOT new.number BEGIN
    INSERT INTO claims_fts(claims_fts, rowid, text, context)
    VALUES ('delete', old.number, old.text, old.context);
    INSERT INTO claims_fts(rowid, text, context) VALUES (new.number, new.text, new.context);
END;
"""

BEGINNINGS = """
DROP TABLE claims_fts;
CREATE VIRTUAL TABLE claims_fts USING fts5(
    text, context, content="claims", content_rowid="number", tokenize="unicode61 remove_diacritics 2",
    prefix="1 2 3"
);
INSERT INTO claims_fts(claims_fts) VALUES ('rebuild');
"""

IDENTITIES = """
ALTER TABLE speakers ADD COLUMN article TEXT;     -- the only one in which the name stands for this speaker
ALTER TABLE speakers ADD COLUMN portrait TEXT NOT NULL DEFAULT ''; -- what roles say: mayor @ leeds
ALTER TABLE speakers ADD COLUMN renamed TEXT;     -- follows from the decisions to rename
ALTER TABLE speakers ADD COLUMN settled INTEGER NOT NULL DEFAULT 0; -- whether merged_into is up to date
CREATE INDEX speakers_unsettled ON speakers(id) WHERE NOT settled;
CREATE INDEX speakers_article ON speakers(article) WHERE article IS NOT NULL;

CREATE TABLE called (                             -- "IRC" in an article that spells it out, "president biden"
    folded TEXT NOT NULL,
    speaker TEXT NOT NULL REFERENCES speakers(id),
    document TEXT NOT NULL REFERENCES documents(id),
    name TEXT NOT NULL,
    PRIMARY KEY (folded, speaker, document)
) WITHOUT ROWID;
CREATE INDEX called_document ON called(document);
CREATE INDEX called_speaker ON called(speaker);

CREATE TABLE decided_speakers (                   -- every name that a decision about speakers is about
    decision TEXT NOT NULL REFERENCES decisions(id) DEFERRABLE INITIALLY DEFERRED,
    speaker TEXT NOT NULL REFERENCES speakers(id),
    PRIMARY KEY (decision, speaker)
) WITHOUT ROWID;
CREATE INDEX decided_speakers_speaker ON decided_speakers(speaker);
"""

TOGETHER = """
ALTER TABLE decisions ADD COLUMN batch TEXT;      -- the same for all that was decided in one go
CREATE INDEX decisions_batch ON decisions(batch) WHERE batch IS NOT NULL;
CREATE TRIGGER decisions_stay_together BEFORE UPDATE OF batch ON decisions
BEGIN SELECT RAISE(ABORT, 'decisions are never changed; undo them'); END;
"""

PLACES = """
CREATE TABLE addresses (                          -- where on the web an article stands, or stood
    key TEXT NOT NULL,                            -- the same for all ways to write it: example.org/news?id=7
    document TEXT NOT NULL REFERENCES documents(id),
    url TEXT NOT NULL,
    own INTEGER NOT NULL,                         -- the article's own; others are where its text stood too
    seen_at TEXT NOT NULL,
    PRIMARY KEY (key, document)
) WITHOUT ROWID;
CREATE INDEX addresses_document ON addresses(document);

CREATE TABLE files (                              -- with one article each, which is stored
    sha256 TEXT PRIMARY KEY,
    document TEXT NOT NULL REFERENCES documents(id),
    read_at TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE version_changes (                    -- what a new version of an article did to its claims
    document TEXT NOT NULL REFERENCES documents(id), -- the new version
    claim TEXT NOT NULL REFERENCES claims(id) ON DELETE CASCADE,
    change TEXT NOT NULL,                         -- kept, new, gone, or back after it had been gone
    PRIMARY KEY (document, claim)
) WITHOUT ROWID;
CREATE INDEX version_changes_claim ON version_changes(claim);

CREATE TABLE sketches (                           -- articles that were compared with all before them
    document INTEGER PRIMARY KEY,                 -- documents.number, which is shorter than the id
    runs INTEGER NOT NULL                         -- how many runs of five words it has
);
CREATE TABLE marks (                              -- by which near copies are found (copies.py)
    mark INTEGER NOT NULL,
    document INTEGER NOT NULL,                    -- documents.number
    PRIMARY KEY (mark, document)
) WITHOUT ROWID;
"""
