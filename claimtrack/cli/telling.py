"""Telling what becomes of the articles that are read: a line each for a few, a bar and a summary for many."""

import sys
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from claimtrack.cli.progress import Bar
from claimtrack.cli.skipping import Skipped
from claimtrack.terminal import counted, one_line

if TYPE_CHECKING:
    from claimtrack.ingest import Outcome
    from claimtrack.store import Saved

SHORT = 8
FEW = 30
"""Up to so many files, each article gets its line on a terminal too."""

SHOWN = 10
"""So many of the claims that came and went with a version are listed."""

NAMED = 3

CHANGES = ("kept", "moved", "new", "superseded", "dropped")


def changes(saved: "Saved") -> str:
    """What reading an article again did to its claims."""
    parts = {name: getattr(saved, name) for name in CHANGES}
    return ", ".join(f"{number} {word}" for word, number in parts.items() if number) or "no claims"


class Telling:
    """Says what becomes of each article, and keeps count. `bar` is told how far it has come."""

    def __init__(self, verb: str = "Reading", verbose: bool = False) -> None:
        self.bar = Bar(verb)
        self.counts: Counter[str] = Counter()
        self._verbose = verbose
        self._skipped = Skipped()
        self._failed: dict[str, list[str]] = {}
        self._remarks: dict[str, list[str]] = {}

    def outcome(self, outcome: "Outcome") -> None:
        """Tell of one article, and of what is odd about it."""
        if outcome.skipped:
            self._skipped.add(outcome.name, outcome.problem)
            self.counts["skipped"] += 1
        elif outcome.problem:
            self._fail(outcome)
        else:
            self._count(outcome)
            for remark in outcome.article.remarks if outcome.article else ():
                self._remark(outcome.name, remark)

    def stored(self, outcome: "Outcome") -> None:
        """The same, with a line for what the database made of it."""
        self.outcome(outcome)
        if outcome.problem:
            return
        saved = outcome.saved
        if self._each() or (saved and saved.previous):
            self.bar.clear()
            click.echo(_line(outcome))
        if saved and saved.previous:
            for sign, words in (("+", saved.fresh), ("-", saved.gone)):
                for text in words[:SHOWN]:
                    click.echo(f"    {sign} {one_line(text)}")
                if len(words) > SHOWN:
                    lists = f"`claimtrack documents versions {saved.document_id[:SHORT]}` lists them"
                    click.echo(f"    {sign} … {len(words) - SHOWN} more; {lists}")

    def finish(self, ctx: click.Context) -> None:
        """Sum up, and end with exit code 1 if a file could not be read."""
        self.bar.clear()
        self._skipped.tell()
        self._tell_gathered()
        read, failed = self.counts["read"], self.counts["failed"]
        if read + failed + self.counts["skipped"] > 1:
            click.echo(self.summary(), err=True)
        elif read and not self.counts["claims"] and not self.counts["known"]:
            click.echo("No claims found.", err=True)
        if not read and not failed:
            click.echo("claimtrack: there is no text among these files", err=True)
        if failed or not read:
            ctx.exit(1)

    def interrupted(self) -> None:
        """Say what was done before the user stopped it, and how to go on."""
        self.bar.clear()
        if self.bar.total < 2:
            return
        self._skipped.tell()
        self._tell_gathered()
        left = self.bar.total - self.bar.done
        click.echo(f"{self.summary()}; stopped with {counted(left, 'file')} to go", err=True)
        click.echo("What was read is stored. The same command goes on where it stopped.", err=True)

    def summary(self) -> str:
        """What was done, counted."""
        counts = self.counts
        parts = [
            f"{counted(counts['read'], 'article')} read, {counted(counts['claims'], 'claim')} found",
            f"{counts['known']:,} known already" if counts["known"] else "",
            counted(counts["version"], "new version") if counts["version"] else "",
            counted(counts["copy"], "near copy", "near copies") if counts["copy"] else "",
            f"{counts['failed']:,} failed" if counts["failed"] else "",
        ]
        return ", ".join(part for part in parts if part)

    def _each(self) -> bool:
        return self._verbose or self.bar.total <= FEW or not sys.stdout.isatty()

    def _say(self, line: str) -> None:
        self.bar.clear()
        click.echo(line, err=True)

    def _fail(self, outcome: "Outcome") -> None:
        self.counts["failed"] += 1
        if self._each():
            self._say(f"claimtrack: {one_line(outcome.problem)}")
        else:
            reason = outcome.problem.removeprefix(outcome.name).strip()
            self._failed.setdefault(reason, []).append(outcome.name)

    def _remark(self, name: str, remark: str) -> None:
        if self._each():
            self._say(f"Warning: {one_line(name)} {one_line(remark)}")
        else:
            self._remarks.setdefault(remark, []).append(name)

    def _tell_gathered(self) -> None:
        """What went wrong or is odd, in a line for each reason."""
        for remark, names in self._remarks.items():
            click.echo(one_line(_gathered("Warning", "articles", names, remark)), err=True)
        for reason, names in self._failed.items():
            click.echo(one_line(_gathered("claimtrack", "failed", names, reason)), err=True)

    def _count(self, outcome: "Outcome") -> None:
        self.counts["read"] += 1
        self.counts["claims"] += len(outcome.found)
        saved = outcome.saved
        known = bool(outcome.known) or (saved is not None and not saved.added)
        self.counts["known"] += known
        self.counts["version"] += bool(saved and saved.previous)
        self.counts["copy"] += bool(saved and saved.copies)


def _gathered(mark: str, noun: str, names: Sequence[str], reason: str) -> str:
    """A line for all the files of which the same is to be said."""
    if len(names) == 1:
        return f"{mark}: {names[0]} {reason}"
    more = f" and {len(names) - NAMED} more" if len(names) > NAMED else ""
    return f"{mark}: {len(names)} {noun}, each {reason} ({', '.join(names[:NAMED])}{more})"


def _line(outcome: "Outcome") -> str:
    """The line for an article that was stored, or known."""
    saved = outcome.saved
    if saved is None:
        return f"{outcome.known[:SHORT]}  known already  {one_line(outcome.name)}"
    assert outcome.article is not None
    document = outcome.article.document
    named = document.path and outcome.article.name
    title = one_line(document.title or named or document.text[:60])
    if not saved.added:
        also = f", here also at {one_line(document.url)}" if saved.also_at else ""
        older = " as an older version" if saved.outdated else ""
        return f"{saved.document_id[:SHORT]}  known already{older}  {title}{also}"
    number = counted(len(outcome.found), "claim")
    if saved.restored or saved.previous:
        number = f"{'restored' if saved.restored else 'a new version'}: {changes(saved)}"
    copy = f"  (near copy of {', '.join(each[:SHORT] for each in saved.copies)})" if saved.copies else ""
    return f"{saved.document_id[:SHORT]}  {number:>10}  {title}{copy}"
