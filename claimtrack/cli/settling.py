"""Going through the claims in dispute, one by one, and settling each with a key."""

import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING

import click

from claimtrack.cli.desk import Desk
from claimtrack.errors import NotFound
from claimtrack.model import Json
from claimtrack.terminal import colours, columns, counted

if TYPE_CHECKING:
    from claimtrack.store import Store

KEYS = {"v": "verified", "d": "disputed", "u": "unverified", "s": "skip", "q": "quit"}


def settle(desk: Desk, filters: Mapping[str, object]) -> None:
    """Show each claim in dispute and store what is decided; keys come from a terminal, or as lines."""
    store, reviewer = desk.write(), desk.reviewer
    disputed = [row["id"] for row in store.claims(filters)]
    settled = 0
    for place, claim in enumerate(disputed):
        try:
            record = store.record(claim)
        except NotFound:  # somebody extracted again meanwhile
            continue
        _show(store, record, f"{place + 1} of {len(disputed)}")
        verdict = _verdict()
        if verdict == "quit":
            break
        if verdict == "skip":
            click.echo("  → skipped")
            continue
        store.decide(claim, "adjudicate", verdict=verdict, reviewer=reviewer)
        settled += 1
        click.echo(f"  → settled as {verdict}")
    left = store.count(filters)
    click.echo(f"\n{counted(settled, 'claim')} settled, {left} left in dispute.", err=True)


def _show(store: "Store", record: Json, where: str) -> None:
    from claimtrack.review.page import claim_page

    wide = columns()
    click.echo(f"\n── {where} " + "─" * max(wide - len(where) - 4, 0))
    for line in claim_page(record, store.document_row(record["document"]), wide, colours()):
        click.echo(line)
    click.echo("\n  " + "  ".join(f"[{key}] {word}" for key, word in KEYS.items()))


def _verdict() -> str:
    """What the next key says; no more keys are as good as "quit"."""
    while True:
        typed = _key()
        if typed in ("", "\x04"):
            return "quit"
        word = typed.strip().casefold()
        meant = KEYS.get(word[:1]) if word in KEYS or word in KEYS.values() else None
        if meant:
            return meant
        click.echo("  Keys: " + ", ".join(f"{key} {name}" for key, name in KEYS.items()))


def _key() -> str:
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        return sys.stdin.readline()
    try:
        return click.getchar()
    except EOFError:
        return ""
