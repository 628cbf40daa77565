"""Who is heard in an article: its claims' speakers as rows of `speakers`, and what the article calls them.

A row is what decisions are about, so it must be found again when the article is read again: a body's row goes
by its name, a person's by name and by what is said of them, and a surname's by name and article.
"""

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from ..model import Json
from ..rules.en.identity import NOT_IN_ACRONYMS, OFFICES
from .connection import insert, row, rows, write, write_many
from .identity import BODIES, is_short, neighbourhood, project
from .namesakes import Portrait, portrait
from .speakers import fold, speaker_id


@dataclass(frozen=True, slots=True)
class Heard:
    """A name as one article has it, with all that the article says of whoever bears it."""

    name: str
    kind: str
    named: bool
    portrait: Portrait

    @property
    def person(self) -> bool:
        """Whether the name may be a person's, who may have namesakes."""
        return self.named and self.kind in ("person", "unknown")


@lru_cache(maxsize=10_000)
def is_name(words: str) -> bool:
    """Whether words are somebody's name and no description: it begins and ends in capitals, if it has any."""
    parts = [part for part in words.split() if part[:1].isalnum()]
    # Scripts without capitals tell no names from descriptions; al-Mansour has its capital within.
    ends = bool(parts) and (not parts[-1][0].islower() or parts[-1] != parts[-1].lower())
    return ends and not parts[0][0].islower()


def heard_in(records: Iterable[Json]) -> dict[str, Heard]:
    """The speakers of one article's claims, each name once: folded → what all the claims say."""
    found: dict[str, Heard] = {}
    for each in records:
        folded, kind = fold(each["name"]), each.get("kind", "unknown")
        named = is_name(each["name"]) and bool(each.get("resolved", True))
        said = portrait(each.get("role", ""), each.get("organisation", ""))
        known = found.get(folded)
        if known is None:
            found[folded] = Heard(each["name"], kind, named, said)
        else:
            kind = known.kind if known.kind in (*BODIES, "person") and kind not in BODIES else kind
            found[folded] = replace(
                known, kind=kind, named=known.named or named, portrait=known.portrait | said
            )
    return found


def rows_for(conn: sqlite3.Connection, document: str, heard: Mapping[str, Heard]) -> dict[str, Json]:
    """The row of `speakers` for each name that is heard in an article: folded → row."""
    article = first_version(conn, document)
    sql = "SELECT folded FROM speakers WHERE article = ?"
    apart = {folded for (folded,) in conn.execute(sql, [article])}
    found = {}
    for folded, each in heard.items():
        alone = folded in apart or (each.person and " " not in folded)
        said = str(each.portrait) if each.person else ""
        which = f"in {article[:16]}" if alone else (said if " " in folded else "")
        found[folded] = {
            "id": speaker_id(each.name, which), "name": each.name, "folded": folded, "which": which,
            "kind": each.kind, "article": article if alone else None, "portrait": said,
        }  # fmt: skip
    return found


def first_version(conn: sqlite3.Connection, document: str) -> str:
    """The oldest version of an article, by which all of them go."""
    while found := row(conn, "SELECT previous FROM documents WHERE id = ?", [document]):
        if not found["previous"]:
            break
        document = found["previous"]
    return document


def write_speakers(
    conn: sqlite3.Connection, document: str, spoken: Sequence[tuple[str, int, Json]]
) -> dict[str, Json]:
    """Store who makes some claims of an article: (claim id, position, speaker of the public record).

    Returns the row of `speakers` for each folded name. `settle` must follow once the article is complete.
    """
    wanted = rows_for(conn, document, heard_in(each for _, _, each in spoken))
    _insert(conn, wanted.values())
    insert(conn, "claim_speakers", [
        {"claim": claim, "position": position, "speaker": wanted[fold(each["name"])]["id"], **said_of(each)}
        for claim, position, each in spoken
    ])  # fmt: skip
    return wanted


def said_of(speaker: Json) -> Json:
    """What the public record says of a speaker, as columns; it leaves out what goes without saying."""
    get = speaker.get
    return {
        "name": speaker["name"], "role": get("role", ""), "organisation": get("organisation", ""),
        "kind": get("kind", "unknown"), "resolved": int(get("resolved", True)), "guess": get("guess", ""),
    }  # fmt: skip


def _insert(conn: sqlite3.Connection, wanted: Iterable[Json]) -> None:
    better = """DO UPDATE SET kind = excluded.kind, settled = 0
        WHERE speakers.kind = 'unknown' AND excluded.kind <> 'unknown'"""
    insert(conn, "speakers", list(wanted), otherwise=f"ON CONFLICT (id) {better}")


def settle(conn: sqlite3.Connection, document: str) -> None:
    """Make sure of who speaks in an article whose claims were written, and of who is who because of it."""
    sql = """SELECT cs.*, c.source,
            (SELECT count(*) FROM claim_speakers AS also WHERE also.claim = cs.claim) AS together
        FROM claims c JOIN claim_speakers cs ON cs.claim = c.id
        WHERE c.document = ? ORDER BY c.start, c.number"""
    spoken = list(rows(conn, sql, [document]))
    wanted = rows_for(conn, document, heard_in(spoken))
    _insert(conn, wanted.values())
    moved = [
        (wanted[fold(each["name"])]["id"], each["claim"], each["position"])
        for each in spoken
        if wanted[fold(each["name"])]["id"] != each["speaker"]
    ]
    write_many(conn, "UPDATE claim_speakers SET speaker = ? WHERE claim = ? AND position = ?", moved)
    settle_written(conn, document, spoken, wanted)
    left = {each["speaker"] for each in spoken} - {each["id"] for each in wanted.values()}
    if left:
        forget_unheard(conn, sorted(left))


def settle_written(
    conn: sqlite3.Connection, document: str, spoken: Sequence[Json], wanted: Mapping[str, Json]
) -> None:
    """The same for an article that was stored a moment ago, of which everything is at hand.

    `spoken` is who speaks in all its claims, in their order in the text: what `said_of` gives, with the
    claim's `source` and how many speak `together`; `wanted` is what `write_speakers` has given back.
    """
    _update_portraits(conn, wanted.values())
    _write_called(conn, document, spoken, wanted)
    _follow_twins(conn)
    if around := _unsettled(conn):
        project(conn, around)


def _update_portraits(conn: sqlite3.Connection, wanted: Iterable[Json]) -> None:
    sql = "UPDATE speakers SET portrait = ?, settled = 0 WHERE id = ? AND portrait <> ?"
    said = [(each["portrait"], each["id"], each["portrait"]) for each in wanted if each["article"]]
    write_many(conn, sql, said)


def _unsettled(conn: sqlite3.Connection) -> set[str]:
    """Rows that are new, or of which something new is known."""
    return {found for (found,) in conn.execute("SELECT id FROM speakers WHERE NOT settled")}


def _write_called(
    conn: sqlite3.Connection, document: str, spoken: Sequence[Json], wanted: Mapping[str, Json]
) -> None:
    """Note what an article calls its speakers; those of whom that is news are unsettled."""
    says = {(key, wanted[fold(each["name"])]["id"]): name for each in spoken for key, name in called(each)}
    sql = "SELECT folded, speaker FROM called WHERE document = ?"
    before = {(each["folded"], each["speaker"]) for each in rows(conn, sql, [document])}
    forget = "DELETE FROM called WHERE document = ? AND folded = ? AND speaker = ?"
    write_many(conn, forget, [(document, *each) for each in before - set(says)])
    fresh = [
        {"folded": key, "speaker": speaker, "name": name}
        for (key, speaker), name in says.items() if (key, speaker) not in before
    ]  # fmt: skip
    insert(conn, "called", [{**each, "document": document} for each in fresh])
    known = "SELECT 1 FROM aliases WHERE folded = ? AND speaker = ?"
    news = [each for each in fresh if not row(conn, known, (each["folded"], each["speaker"]))]
    insert(conn, "aliases", news)
    stirred = {each["speaker"] for each in news} | {speaker for _, speaker in before - set(says)}
    write_many(conn, "UPDATE speakers SET settled = 0 WHERE id = ?", [(each,) for each in stirred])


def _follow_twins(conn: sqlite3.Connection) -> None:
    """Let a new surname go with another that articles say just the same of, and about which nobody decided.

    It would come to the same if it were worked out anew, for all articles that have it.
    """
    twins = list(conn.execute(f"SELECT s.id, ({_TWIN}) AS lead FROM speakers s WHERE {_NEW_SHORT}"))
    sql = "UPDATE speakers SET merged_into = ?, settled = 1 WHERE id = ?"
    write_many(conn, sql, [(lead, speaker) for speaker, lead in twins if lead])


_KEYS = "SELECT folded FROM called WHERE speaker = {}.id"
# The "+" keeps SQLite from going through all surnames there are instead of through the few new rows.
_NEW_SHORT = """NOT s.settled AND +s.merged_into IS NULL AND +s.article IS NOT NULL
    AND instr(s.folded, ' ') = 0 AND NOT EXISTS (SELECT 1 FROM decided_speakers WHERE speaker = s.id)
    AND NOT EXISTS (SELECT 1 FROM speakers AS led WHERE led.merged_into = s.id)"""
_TWIN = f"""SELECT twin.merged_into FROM speakers twin JOIN speakers lead ON lead.id = twin.merged_into
    WHERE twin.merged_into IS NOT NULL AND twin.folded = s.folded AND twin.kind = s.kind
    AND twin.portrait = s.portrait AND twin.id <> s.id AND twin.settled AND twin.article IS NOT NULL
    AND instr(lead.folded, ' ')
    AND NOT EXISTS (SELECT 1 FROM decided_speakers WHERE speaker = twin.id)
    AND NOT EXISTS ({_KEYS.format("twin")} EXCEPT {_KEYS.format("s")})
    AND NOT EXISTS ({_KEYS.format("s")} EXCEPT {_KEYS.format("twin")}) LIMIT 1"""


def called(spoken: Json) -> Iterable[tuple[str, str]]:
    """What an article calls one speaker besides the name, folded and as written: an acronym.

    "president biden" follows from the role, and is written nowhere: "".
    """
    name, kind = spoken["name"], spoken["kind"]
    if not spoken["resolved"] or not is_name(name):
        return
    words = fold(name).split()
    if kind != "person" and len(words) > 1 and spoken["together"] == 1:
        for word in (spoken["source"] or "").replace("(", " ").replace(")", " ").split():
            if is_acronym(word.strip(",;:"), name):
                yield fold(word), word.strip(",;:")
    if kind == "person" and words:
        said = portrait(spoken["role"], spoken["organisation"])
        for head in sorted(said.firm if said.anchors else said.firm & OFFICES):
            yield f"{head} {words[-1]}", ""


def is_acronym(word: str, name: str) -> bool:
    """Whether a word in capitals is made of the first letters of a name: IRC, D.A.O., CENTCOM not."""
    letters = word.replace(".", "")
    if len(letters) < 2 or not letters.isupper():
        return False
    initials = [part[0].casefold() for part in fold(name).split()]
    meaning = [part[0] for part in fold(name).split() if part not in NOT_IN_ACRONYMS]
    return list(letters.casefold()) in (initials, meaning)


def speakers_in(conn: sqlite3.Connection, document: str) -> list[str]:
    """Ids of everybody who speaks in an article."""
    sql = """SELECT DISTINCT cs.speaker FROM claims c JOIN claim_speakers cs ON cs.claim = c.id
        WHERE c.document = ?"""
    return [found for (found,) in conn.execute(sql, [document])]


def forget_unheard(conn: sqlite3.Connection, speakers: Sequence[str]) -> None:
    """Delete those of some speakers who say nothing any more and of whom nobody decided anything."""
    sql = """SELECT s.id FROM json_each(?) AS wanted JOIN speakers s ON s.id = wanted.value
        WHERE NOT EXISTS (SELECT 1 FROM claim_speakers WHERE speaker = s.id)
        AND NOT EXISTS (SELECT 1 FROM called WHERE speaker = s.id)
        AND NOT EXISTS (SELECT 1 FROM decisions WHERE speaker = s.id)
        AND NOT EXISTS (SELECT 1 FROM decided_speakers WHERE speaker = s.id)"""
    gone = [found for (found,) in conn.execute(sql, [json.dumps(list(speakers))])]
    if not gone:
        return
    around = set(neighbourhood(conn, gone)) - set(gone)
    for each in gone:
        write(conn, "UPDATE speakers SET merged_into = NULL WHERE merged_into = ? OR id = ?", [each, each])
        write(conn, "DELETE FROM aliases WHERE speaker = ?", [each])
    write_many(conn, "DELETE FROM speakers WHERE id = ?", [(each,) for each in gone])
    project(conn, around)


__all__ = [
    "called", "forget_unheard", "heard_in", "is_short", "said_of", "settle", "settle_written", "speakers_in",
    "write_speakers",
]  # fmt: skip
