"""Reports: what they cover, how claims are grouped, and how they are written; the browser has tests of its own."""

import datetime
from collections.abc import Sequence
from dataclasses import replace

from claimtrack.model import Claim, Document, Figure, SaidOn, Speaker
from claimtrack.store import Store
from tests.making import article, claim, figure, place

MADE = datetime.datetime(2026, 3, 2, 9, 30, tzinfo=datetime.UTC)

FIRE = article(
    "HALVERTON — Mayor Ada Brink said on Friday that 40 of the 60 bridges were safe. The port authority said "
    "85 percent of the docks had reopened. Tom Asher denied smoking had caused the fire.",
    title="Fire <under> control", outlet="The Gazette", url="https://example.org/a",
)  # fmt: skip
BOATS = article(
    "Deputy Noor Haddad expected 250 more boats. Ada Brink denied the plan. Élise Côté warned of delays.",
    title="More boats", outlet="The Courier", published=datetime.date(2021, 9, 2),
)  # fmt: skip
BRINK = Speaker("Ada Brink", role="mayor", kind="person")


def made(
    document: Document, words: str, speaker: str | Speaker, cue: str, figures: Sequence[Figure] = (),
    kind: str = "assert", after: int = 0,
) -> Claim:
    """A claim with its context and the places of its figures."""
    found = claim(document, words, cue=cue, speaker=[speaker], kind=kind, after=after)
    begin = document.text.rfind(". ", 0, found.context_span[0]) + 1
    end = document.text.find(".", found.context_span[1]) + 1
    begin += document.text[begin] == " "
    placed = [replace(each, span=place(document.text, each.text)) for each in figures]
    return replace(
        found, context=document.text[begin:end], context_span=(begin, end), figures=tuple(placed)
    )  # fmt: skip


BRIDGES = figure("40 of the 60 bridges", 40, "ratio", unit="bridge")
DOCKS = figure("85 percent", 85, "percent", unit="percent")
MORE = figure("250 more boats", 250, "count", unit="boat")


def claims() -> dict[str, list[Claim]]:
    """Three claims in each of two articles, by article."""
    friday = SaidOn("2021-07-09", "Friday", place(FIRE.text, "Friday"))
    return {
        FIRE.id: [
            replace(made(FIRE, "40 of the 60 bridges were safe", BRINK, "said", [BRIDGES]), said_on=friday),
            made(FIRE, "85 percent of the docks had reopened", "port authority", "said", [DOCKS], after=80),
            made(FIRE, "smoking had caused the fire", "Tom Asher", "denied", kind="deny"),
        ],
        BOATS.id: [
            made(BOATS, "250 more boats", "Noor Haddad", "expected", [MORE], kind="predict"),
            made(BOATS, "the plan", BRINK, "denied", kind="deny"),
            made(BOATS, "of delays", "Élise Côté", "warned"),
        ],
    }  # fmt: skip


def stock(store: Store) -> dict[str, list[Claim]]:
    """Both articles with their claims: one verified, one contested, one with a verdict taken back."""
    found = claims()
    for document in (FIRE, BOATS):
        store.save(document, found[document.id])
    first, second, _ = found[FIRE.id]
    evidence = ["https://example.org/t"]
    store.add_review(first.id, "verified", reviewer="Ada Meyer", note="See page 4.", evidence=evidence)
    store.add_review(second.id, "disputed", reviewer="Ada Meyer", note="Not on page 4.")
    store.add_review(second.id, "verified", reviewer="Bo Lind")
    store.add_review(first.id, "disputed", reviewer="Cy Fox")
    store.undo(reviewer="Cy Fox")
    return found
