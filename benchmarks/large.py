"""A large database, made from the articles in fixtures/: extracted once, stored again and again, varied.

Each time round the articles tell of other people, on another day, in another outlet. Then reviewers judge a
part of the claims. Beyond a hundred thousand claims, whole databases of that size are copied into one, each
with ids and speakers of its own, which takes a minute where saving claim by claim would take many.
"""

import datetime
import hashlib
import random
import sqlite3
import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from claimtrack import extract_claims
from claimtrack.model import VERDICTS, Claim, Document, SaidOn, Speaker
from claimtrack.periods import days
from claimtrack.store import Store, open_store
from claimtrack.store.connection import writing
from claimtrack.store.reviews import decide

ROOT = Path(__file__).resolve().parent.parent
ENDINGS = ("", "son", "ov", "ez", "man", "ski", "berg", "ini", "wala", "aho")
OUTLETS = [f"{place} {kind}" for place in ("Halverton", "Port Ellery", "Coastal", "Northern", "National")
           for kind in ("Gazette", "Wire", "Post", "Herald", "Times", "Radio")]  # fmt: skip
REVIEWERS = ("Ada", "Ben", "Cleo")
FIRST_DAY = datetime.date(2021, 7, 10)
AT_ONCE = 100_000
"""So many claims are saved one article after the other; more are copied from these."""

Article = tuple[Document, list[Claim]]


def build(path: Path, claims: int, speakers: int = 10_000, judged: float = 0.2) -> Iterator[Article]:
    """Make a database of about so many claims; returns the articles that would come next."""
    articles = varied(extracted()[0], speakers)
    with open_store(path, create=True) as store:
        stored = 0
        while stored < min(claims, AT_ONCE):
            document, found = next(articles)
            stored += len(found)
            store.save(document, found)
        judge(store, judged)
    for copy in range(1, -(-claims // AT_ONCE)):
        _multiply(path, copy)
    return articles


def extracted() -> tuple[list[Article], float]:
    """The claims of each fixture, and how many seconds extracting took for an article, at the median."""
    found, times = [], []
    for path in sorted((ROOT / "fixtures" / "articles").glob("*.txt")):
        document = Document(path.read_text(encoding="utf-8"), FIRST_DAY, "option")
        began = time.perf_counter()
        claims = extract_claims(document)
        times.append(time.perf_counter() - began)
        found.append((document, claims))
    return found, statistics.median(times)


def varied(originals: Sequence[Article], speakers: int) -> Iterator[Article]:
    """The articles over and over, each time with other names, of which there are so many, on another day."""
    names = len({speaker.name for _, claims in originals for claim in claims for speaker in claim.speakers})
    number = 0
    while True:
        variant = number % max(speakers // names, 1)
        later = datetime.timedelta(days=7 * (number % 200))
        for place, (document, claims) in enumerate(originals):
            text = f"{document.text}\n\n{number}"
            outlet = OUTLETS[(number + place) % len(OUTLETS)]
            again = replace(document, text=text, published=FIRST_DAY + later, outlet=outlet)
            yield again, [_told_again(claim, again.id, variant, later) for claim in claims]
        number += 1


def _told_again(claim: Claim, document: str, variant: int, later: datetime.timedelta) -> Claim:
    """A claim in another article, made by somebody with another name, so much later."""
    return replace(
        claim,
        id=hashlib.sha256(f"{document}{claim.id}".encode()).hexdigest()[:16],
        document=document,
        nested_in=None,
        speakers=tuple(_somebody_else(speaker, variant) for speaker in claim.speakers),
        said_on=_said_later(claim.said_on, later),
    )


def _somebody_else(speaker: Speaker, variant: int) -> Speaker:
    """A speaker with another ending to the name."""
    if not variant:
        return speaker
    tens, ones = divmod(variant, len(ENDINGS))
    return replace(speaker, name=f"{speaker.name}{ENDINGS[ones]}{chr(96 + tens) * 2 if tens else ''}")


def _said_later(said: SaidOn | None, later: datetime.timedelta) -> SaidOn | None:
    """The date of a statement moved on; of what is no day, the first and last days that it covers."""
    if said is None or said.first is None or said.last is None:
        return said
    first, last = said.first + later, said.last + later
    value = first.isoformat() if first == last and days(said.value) else said.value
    return replace(said, value=value, first=first, last=last)


def judge(store: Store, share: float) -> None:
    """Let reviewers decide on a share of the claims: verdicts, some at odds, tags, a few "no claim"."""
    chance = random.Random(1)
    ids = [each["id"] for each in store.db.query("SELECT id FROM claims ORDER BY number")]
    with writing(store.db):
        for claim in ids:
            if chance.random() >= share:
                continue
            for reviewer in chance.sample(REVIEWERS, chance.choice((1, 1, 1, 2))):
                verdict = chance.choice((*VERDICTS, VERDICTS[0]))
                decide(store.db, claim, "verdict", verdict=verdict, reviewer=reviewer)
            if chance.random() < 0.1:
                decide(store.db, claim, "tag", about=chance.choice(("check", "prices")), reviewer="Ada")
            if chance.random() < 0.02:
                decide(store.db, claim, "not_a_claim", reviewer="Ada")


# A copy gives every id another beginning; a copied speaker is somebody else, with another name.
_IDS = {
    "documents": ("id", "previous"), "speakers": ("id", "merged_into", "article"),
    "aliases": ("speaker", "decision"), "called": ("speaker", "document"),
    "claims": ("id", "document", "nested_in"), "claim_speakers": ("claim", "speaker"),
    "chain_links": ("claim",), "figures": ("claim",), "decisions": ("id", "claim", "speaker", "target"),
}  # fmt: skip


def _multiply(path: Path, copy: int) -> None:
    """Put the first hundred thousand claims into the database once more."""
    conn = sqlite3.connect(path)
    conn.execute("PRAGMA cache_size = -500000")
    with conn:
        conn.execute("PRAGMA defer_foreign_keys = ON")
        last = {table: conn.execute(f"SELECT max(number) FROM {table}").fetchone()[0] // copy
                for table in ("documents", "claims")}  # fmt: skip
        for table, ids in _IDS.items():
            columns = [name for (name,) in conn.execute("SELECT name FROM pragma_table_info(?)", [table])]
            if table == "claims":
                columns.append("rowid")  # which is the number
            given = [_copied(table, column, ids, copy, last.get(table, 0)) for column in columns]
            own = " AND ".join(f"{ids[0]} NOT LIKE '{other}\\_%' ESCAPE '\\'" for other in range(1, copy))
            conn.execute(f"INSERT INTO {table} ({', '.join(columns)}) SELECT {', '.join(given)} FROM {table} "
                         f"WHERE {own or '1'}")  # fmt: skip
    conn.close()


def _copied(table: str, column: str, ids: Sequence[str], copy: int, last: int) -> str:
    """A column of a copied row, in SQL."""
    if column in ids:
        return f"'{copy}_' || substr({column}, 3)"
    if column in ("number", "rowid"):
        return f"number + {copy * last}"
    if table in ("speakers", "aliases", "called") and column in ("name", "folded", "renamed"):
        return f"{column} || '{'abcdefghijk'[copy]}'"
    return column


def timed(do: Callable[[], object]) -> float:
    """Milliseconds that something takes."""
    began = time.perf_counter()
    do()
    return 1000 * (time.perf_counter() - began)


def said(line: str) -> str:
    """Print a line, and hand it on."""
    print(line, flush=True)
    return line
