"""What lists are sorted, counted and narrowed down by: a narrow row for each claim, kept in step by triggers.

`claims` holds texts, so that going through all of it takes long. `listed` repeats the few columns that
lists need, in the order of articles, with what follows from decisions (status, hidden) worked out. Triggers
keep it in step whoever writes, so nothing else ever writes to it.
"""

# What is said when nothing is known sorts last by date: no day comes after 9999, none before "".
_DAYS = ("coalesce({claim}.said_first, {article}.published, '9999')",
         "coalesce({claim}.said_last, {article}.published, '')")  # fmt: skip

# As the views `statuses` and `hidden_claims` have it, of one claim; those are worked out as a whole, so that
# asking them after each decision would take ever longer.
_STATUS = """coalesce(
        (SELECT verdict FROM adjudications WHERE claim = {claim}),
        (SELECT CASE count(DISTINCT verdict) WHEN 0 THEN NULL WHEN 1 THEN min(verdict) ELSE 'contested' END
            FROM verdicts WHERE claim = {claim}),
        'pending')"""
_HIDDEN = """CASE WHEN {claim}.superseded_at IS NOT NULL OR {article}.withdrawn_at IS NOT NULL
            OR {claim}.origin = 'hand' AND NOT EXISTS (
                SELECT 1 FROM standing WHERE claim = {claim}.id AND action = 'make') THEN 2
        WHEN EXISTS (SELECT 1 FROM standing
            WHERE claim = {claim}.id AND action IN ('not_a_claim', 'replace')) THEN 1
        ELSE 0 END"""


OWN = ("start", "number", "id", "kind", "quotation", "negated", "confidence")


def _of(claim: str, article: str) -> dict[str, str]:
    """Column → what it holds, in SQL that calls the claim's and the article's rows so."""
    own = {name: f"{claim}.{name}" for name in OWN}
    first, last = (day.format(claim=claim, article=article) for day in _DAYS)
    hidden = _HIDDEN.format(claim=claim, article=article)
    return {"article": f"{article}.number", **own, "first_day": first, "last_day": last, "hidden": hidden}


def _set(columns: dict[str, str]) -> str:
    return ", ".join(f"{name} = {value}" for name, value in columns.items())


_NEW, _ANY = _of("new", "d"), _of("c", "d")
_FROM_ARTICLE = {name: value for name, value in _of("c", "new").items()
                 if name in ("article", "first_day", "last_day", "hidden")}  # fmt: skip

LISTED = f"""
CREATE TABLE listed (
    article INTEGER NOT NULL,                     -- documents.number
    start INTEGER NOT NULL,
    number INTEGER NOT NULL,                      -- claims.number
    id TEXT NOT NULL REFERENCES claims(id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    quotation TEXT NOT NULL,
    negated INTEGER NOT NULL,
    confidence REAL NOT NULL,
    first_day TEXT NOT NULL,                      -- of the statement, else of the article; 9999: not known
    last_day TEXT NOT NULL,                       -- the same; '': not known
    hidden INTEGER NOT NULL,                      -- 0 in lists, 1 left out by a decision, 2 not there now
    status TEXT NOT NULL DEFAULT 'pending',
    figures INTEGER NOT NULL DEFAULT 0,           -- how many
    speaker TEXT NOT NULL DEFAULT '',             -- folded name of the first, as the article has it
    PRIMARY KEY (article, start, number)
) WITHOUT ROWID;

INSERT INTO listed ({", ".join(_ANY)}, status, figures, speaker)
    SELECT {", ".join(_ANY.values())}, coalesce(s.status, 'pending'),
        (SELECT count(*) FROM figures WHERE claim = c.id),
        coalesce((SELECT s.folded FROM claim_speakers cs JOIN speakers s ON s.id = cs.speaker
            WHERE cs.claim = c.id AND cs.position = 0), '')
    FROM claims c JOIN documents d ON d.id = c.document LEFT JOIN statuses s ON s.claim = c.id;

CREATE UNIQUE INDEX listed_id ON listed(id);
CREATE INDEX listed_number ON listed(number, hidden, kind, id);
CREATE INDEX listed_by_confidence ON listed(confidence, article, start, number, hidden, kind);

CREATE TRIGGER listed_claim_added AFTER INSERT ON claims BEGIN
    INSERT INTO listed ({", ".join(_NEW)}) SELECT {", ".join(_NEW.values())}
    FROM documents d WHERE d.id = new.document;
END;
CREATE TRIGGER listed_claim_changed
AFTER UPDATE OF id, number, document, start, kind, quotation, negated, confidence, said_first, said_last,
    superseded_at, origin ON claims BEGIN
    UPDATE listed SET {_set(_NEW)} FROM documents d WHERE listed.id = old.id AND d.id = new.document;
END;
CREATE TRIGGER listed_claim_removed AFTER DELETE ON claims BEGIN
    DELETE FROM listed WHERE id = old.id;
END;
CREATE TRIGGER listed_article_changed AFTER UPDATE OF number, published, withdrawn_at ON documents BEGIN
    UPDATE listed SET {_set(_FROM_ARTICLE)} FROM claims c WHERE c.document = new.id AND listed.id = c.id;
END;
CREATE TRIGGER listed_decided AFTER INSERT ON decisions WHEN new.claim IS NOT NULL BEGIN
    UPDATE listed SET status = {_STATUS.format(claim="new.claim")}, hidden = {_ANY["hidden"]}
    FROM claims c JOIN documents d ON d.id = c.document WHERE listed.id = new.claim AND c.id = new.claim;
END;
CREATE TRIGGER listed_decided_elsewhere AFTER UPDATE OF claim ON decisions BEGIN
    UPDATE listed SET status = {_STATUS.format(claim="listed.id")}, hidden = {_ANY["hidden"]}
    FROM claims c JOIN documents d ON d.id = c.document
    WHERE listed.id IN (old.claim, new.claim) AND c.id = listed.id;
END;
CREATE TRIGGER listed_figure_added AFTER INSERT ON figures BEGIN
    UPDATE listed SET figures = figures + 1 WHERE id = new.claim;
END;
CREATE TRIGGER listed_figure_removed AFTER DELETE ON figures BEGIN
    UPDATE listed SET figures = figures - 1 WHERE id = old.claim;
END;
CREATE TRIGGER listed_speaker_added AFTER INSERT ON claim_speakers WHEN new.position = 0 BEGIN
    UPDATE listed SET speaker = (SELECT folded FROM speakers WHERE id = new.speaker) WHERE id = new.claim;
END;
CREATE TRIGGER listed_speaker_changed AFTER UPDATE OF speaker ON claim_speakers WHEN new.position = 0 BEGIN
    UPDATE listed SET speaker = (SELECT folded FROM speakers WHERE id = new.speaker) WHERE id = new.claim;
END;
CREATE TRIGGER listed_speaker_removed AFTER DELETE ON claim_speakers WHEN old.position = 0 BEGIN
    UPDATE listed SET speaker = '' WHERE id = old.claim;
END;
"""

_COLUMNS = (*_ANY, "status", "figures", "speaker")

BY_NUMBER = f"""
CREATE TEMP TABLE kept AS SELECT {", ".join(_COLUMNS)} FROM listed;
DROP TABLE listed;
CREATE TABLE listed (
    number INTEGER PRIMARY KEY,                   -- claims.number: what the search index calls the claim
    article INTEGER NOT NULL,                     -- documents.number
    start INTEGER NOT NULL,
    id TEXT NOT NULL REFERENCES claims(id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    quotation TEXT NOT NULL,
    negated INTEGER NOT NULL,
    confidence REAL NOT NULL,
    first_day TEXT NOT NULL,                      -- of the statement, else of the article; 9999: not known
    last_day TEXT NOT NULL,                       -- the same; '': not known
    hidden INTEGER NOT NULL,                      -- 0 in lists, 1 left out by a decision, 2 not there now
    status TEXT NOT NULL DEFAULT 'pending',
    figures INTEGER NOT NULL DEFAULT 0,           -- how many
    speaker TEXT NOT NULL DEFAULT ''              -- folded name of the first, as the article has it
);
INSERT INTO listed ({", ".join(_COLUMNS)}) SELECT {", ".join(_COLUMNS)} FROM temp.kept ORDER BY number;
DROP TABLE temp.kept;
CREATE UNIQUE INDEX listed_id ON listed(id);
CREATE INDEX listed_document ON listed(article, start, number, hidden, kind);
CREATE INDEX listed_by_confidence ON listed(confidence, article, start, number, hidden, kind);
"""
"""The same table, in the order of the numbers by which searches find claims: they need one look for each."""
