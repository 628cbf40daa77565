"""The report as Markdown: the same as the page, for editors that take no HTML."""

import re
from collections.abc import Iterator, Sequence
from typing import TextIO

from claimtrack.export.markdown import escape, link
from claimtrack.report.cards import Card, Decision
from claimtrack.report.gathering import Report, Tally
from claimtrack.report.groups import Group
from claimtrack.report.words import SIGNS, date_in_words, initial
from claimtrack.terminal import counted

_BEGINS_A_LIST = re.compile(r"^(\d+)([.)])|^([-+=])")


def write_markdown(report: Report, out: TextIO) -> None:
    """The whole report, written as the claims come."""
    for part in _head(report):
        out.write(part)
    for group in report.groups:
        out.write(_heading(group))
        for card in group.cards:
            out.write("\n" + "".join(f"{line}\n" for line in _claim(card, titled=report.by != "document")))
        if group.also:
            also = "; ".join(f"{escape(card.text)} `{card.id[:8]}`" for card in group.also)
            out.write(f"\nWith others: {also}\n")


def _head(report: Report) -> Iterator[str]:
    """What the report covers, and its numbers as tables."""
    yield f"# {escape(report.title)}\n\n"
    if not report.cards:
        yield "No claims fit this report.\n"
    for label, value in _facts(report):
        yield f"- {label}: {value}\n"
    if len(report.cards) > 1:
        shown = [each.name for each in report.verdicts]
        verdicts = [Tally(f"{SIGNS[each.name]} {each.name}", each.counts) for each in report.verdicts]
        yield _table("Verdict", verdicts, ())
        if len(report.speakers) > 1:
            yield _table("Speaker", report.most_heard, shown)
        if len(report.periods) > 1:
            dated = [Tally(date_in_words(each.name), each.counts) for each in report.periods if each.claims]
            yield _table(initial(report.grain), dated, shown)


def _facts(report: Report) -> Iterator[tuple[str, str]]:
    yield "Covers", escape(report.covers)
    if report.cards:
        claims = f"{counted(len(report.cards), 'claim')} by {counted(len(report.speakers), 'speaker')}"
        yield "Found", f"{claims} in {counted(report.articles, 'article')}"
        if report.said:
            yield "Said", str(report.said)
        if report.outlets:
            yield "Published by", ", ".join(f"{escape(name)} ({number:,})" for name, number in report.outlets)
        judged = [f"{escape(name)} ({counted(number, 'claim')})" for name, number in report.reviewers]
        yield "Judged by", ", ".join(judged) or "nobody yet"
        yield "Extracted by", f"claimtrack’s rules, version {', '.join(map(str, report.extractors))}"
    yield "Made", f"{report.made_on}, from {escape(report.database)}"


def _table(label: str, tallies: Sequence[Tally], statuses: Sequence[str]) -> str:
    """Claims counted, a row for each tally; with a column for each status if there are any."""
    rows = [[label, "Claims", *map(initial, statuses)], ["---", *["---:"] * (1 + len(statuses))]]
    rows += [
        [escape(each.name), f"{each.claims:,}", *(f"{each.counts[status]:,}" for status in statuses)]
        for each in tallies
    ]
    return "\n" + "".join(f"| {' | '.join(row)} |\n" for row in rows)


def _heading(group: Group) -> str:
    about = [escape(group.heading.about), link(group.heading.url) if group.heading.url else ""]
    line = ", ".join(part for part in about if part)
    return f"\n## {escape(group.heading.name)}\n" + (f"\n{line}\n" if line else "")


def _claim(card: Card, *, titled: bool) -> Iterator[str]:
    """One claim: who and when, the sentence, and what there is to know about it as a list."""
    who = " and ".join(map(escape, card.speakers)) or "Nobody named"
    told = [who, f"{SIGNS[card.status]} {card.status}", escape(card.said), f"`{card.id}`"]
    yield f"### {' · '.join(part for part in told if part)}"
    yield ""
    yield f"> {_context(card)}"
    yield ""
    for each in card.corrections:
        before = f", extraction had found: {escape(each.before)}" if each.before else ""
        yield f"- {initial(each.name)} corrected to: {escape(each.now)}{before}"
    more = [card.chain, *card.qualities, *(f"#{tag}" for tag in card.tags)]
    if any(more):
        yield f"- {escape('; '.join(filter(None, more)))}"
    for figure in card.figures:
        meaning = f" = {escape(figure.meaning)}" if figure.meaning else ""
        where = ", in the source" if figure.in_source else ""
        yield f"- Figure: {escape(figure.text)}{meaning} ({escape(figure.kind)}{where})"
    for decision in card.judgements:
        yield f"- {_decision(decision)}"
    if card.history:
        yield "- History: " + "; ".join(_event(each) for each in card.history)
    if titled:
        url = link(card.url) if card.url else ""
        source = [f"“{escape(card.title)}”", escape(card.outlet), escape(card.published), url]
        yield f"- From {', '.join(part for part in source if part)}"


def _context(card: Card) -> str:
    """The sentence with what is claimed in bold, on one line."""
    words = []
    for run in card.runs:
        text = "".join(piece for _, piece in run.pieces)
        inner = escape(text)
        marked = f"**{inner}**" if run.claim and inner else inner
        words.append(f"{' ' if text[:1].isspace() else ''}{marked}{' ' if text[-1:].isspace() else ''}")
    line = "".join(words).strip()
    return _BEGINS_A_LIST.sub(lambda found: f"{found[1] or ''}\\{found[2] or found[3]}", line)


def _decision(decision: Decision) -> str:
    words = f"{escape(initial(decision.text))} by {escape(decision.reviewer)}, {escape(decision.on)}"
    if decision.note:
        words += f": {escape(decision.note)}"
    for each in decision.evidence:
        named = f"[{escape(each.name)}](<{each.url}>)" if each.url and each.name != each.url else ""
        seen = f", seen {escape(each.retrieved)}" if each.retrieved else ""
        words += f" — evidence: {named or link(each.url or each.name)}{seen}"
    return words


def _event(decision: Decision) -> str:
    note = f" ({escape(decision.note)})" if decision.note else ""
    undone = ", taken back" if decision.undone else ""
    return f"{escape(decision.on)} {escape(decision.text)} by {escape(decision.reviewer)}{undone}{note}"
