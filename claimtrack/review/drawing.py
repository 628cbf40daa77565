"""The review screen as lines of styled text: composed here, for any width and height, without a terminal.

A line is a list of runs, each a look (a name of STYLES in screen.py, "" for none) and the text in it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from claimtrack.export.history import standing
from claimtrack.export.marks import marks_of
from claimtrack.model import Json, Span
from claimtrack.review.context import focus, stretch
from claimtrack.review.corrected import corrections_in_words
from claimtrack.review.keys import KEYS
from claimtrack.review.marked import LOOKS, Letter, lines_of, runs
from claimtrack.review.page import SHORT, Fact, event_in_words, facts, published_in_words
from claimtrack.review.session import FLAG, Session
from claimtrack.terminal import one_line, truncate, width, wrap

Run = tuple[str, str]
Line = list[Run]

MARGIN = 2
MEASURE = 96
"""No line of text is longer: beyond that the eye loses its way back."""

WIDE = 140
"""From this width on, what was found stands beside the text."""

LOW = 20
"""A screen with fewer rows does without blank lines."""

LABEL = 11


@dataclass(frozen=True, slots=True)
class Sheet:
    """What can be written on: columns and rows, and whether in colour."""

    columns: int
    rows: int
    colour: bool

    @property
    def low(self) -> bool:
        """Whether rows are scarce."""
        return self.rows < LOW


def header(session: Session, record: Json, sheet: Sheet) -> list[Line]:
    """Where we are, how far that is, and which article."""
    here, who = session.where, [session.reviewer, record["id"][:SHORT]]
    flagged = f"{FLAG}  " if FLAG in record["tags"] else ""
    told = one_line(" · ".join(who + (["blind"] if session.blind else [])))
    room = sheet.columns - 2 * MARGIN - width(here) - len(flagged)
    told = truncate(told, room - 2) if room > 12 else ""
    gap = " " * max(room - width(told), 1)
    lines = [[("", " " * MARGIN), ("where", here), ("", gap), ("flag", flagged), ("quiet", told)]]
    return [*lines, progress(session.place, session.total, sheet.columns), *_article(record, sheet)]


def progress(done: int, total: int, columns: int) -> Line:
    """A rule across the screen, heavy as far as the queue is done."""
    heavy = columns * done // total if total else 0
    return [("done", "━" * heavy), ("rule", "─" * (columns - heavy))]


def _article(record: Json, sheet: Sheet) -> list[Line]:
    title = one_line(str(record["document_title"] or "without a title"))
    facts = [record["outlet"], published_in_words(record)]
    known = one_line(" · ".join(str(fact) for fact in facts if fact))
    room = sheet.columns - 2 * MARGIN
    indent = ("", " " * MARGIN)
    if sheet.low:
        kept = truncate(title, max(room - width(known) - 3, room // 2))
        return [[indent, ("title", kept), ("quiet", truncate(f" · {known}", room - width(kept)))]]
    lines = [title[start:end] for start, end in wrap(title, room)]
    if len(lines) > 2:
        lines = [lines[0], truncate(lines[1] + " …", room)]
    return [
        [],
        *([indent, ("title", line)] for line in lines),
        [indent, ("quiet", truncate(known, room))],
        [],
    ]


def body(record: Json, text: str, sheet: Sheet, level: int, room: int) -> tuple[list[Line], int]:
    """The claim in its context; what was found and decided beside it where there is room, else below.

    Returns the lines, and how many of them to leave out above so that the claim is to be seen in `room` rows.
    """
    wide = sheet.columns >= WIDE
    inner, left = sheet.columns - 2 * MARGIN, text_columns(sheet)
    letters = context(record, text, left, sheet.colour, level)
    lines = [line for line, _ in letters]
    scroll = _scroll_to(letters, focus(record), room)
    indent: Run = ("", " " * MARGIN)
    if wide:
        found = _found(record, min(inner - 6 - left, MEASURE), sheet.colour)
        both = beside(lines, [*([] for _ in range(scroll)), *found], left)
        return [[indent, *line] for line in both], scroll
    lines += [[], *_found(record, left, sheet.colour)]
    return [[indent, *line] if line else [] for line in lines], scroll


def text_columns(sheet: Sheet) -> int:
    """How wide the article's lines are."""
    inner = sheet.columns - 2 * MARGIN
    return min((inner - 6) * 11 // 20 if sheet.columns >= WIDE else inner, MEASURE)


def _scroll_to(drawn: Sequence[tuple[Line, Sequence[Letter]]], near: Span, room: int) -> int:
    """How many lines to leave out so that all of the claim's sentence shows, or else its beginning."""
    holding = [
        place
        for place, (_, letters) in enumerate(drawn)
        if any(near[0] <= letter.place < near[1] for letter in letters)
    ]
    if not holding or holding[-1] < room:
        return 0
    first, last = holding[0], holding[-1]
    fits = last - first < room
    return max(first - (room - (last - first)) // 3, 0) if fits else first


def beside(one: Sequence[Line], other: Sequence[Line], columns: int) -> list[Line]:
    """Two columns of lines, the first so many columns wide."""
    lines: list[Line] = []
    for place in range(max(len(one), len(other))):
        left = list(one[place]) if place < len(one) else []
        right = list(other[place]) if place < len(other) else []
        used = sum(width(text) for _, text in left)
        gap: Line = [("", " " * (columns - used + 2)), ("rule", "│"), ("", "   ")]
        lines.append([*left, *gap, *right])
    return lines


def context(
    record: Json, text: str, columns: int, colour: bool, level: int
) -> list[tuple[Line, list[Letter]]]:
    """The lines of the article around the claim, each also letter by letter."""
    near = focus(record)
    shown = stretch(text, record, level)
    drawn = lines_of(text, shown, marks_of(record), columns, brackets=not colour)
    return [([_lit(run, near) for run in _split(line, near)], line) for line in drawn]


def _split(line: Sequence[Letter], near: Span) -> Iterable[tuple[str, str, int]]:
    """Runs of one kind, parted also where the claim's own sentence begins and ends."""
    for inside in _stretches(line, near):
        for kind, text in runs(inside):
            yield kind, text, inside[0].place


def _stretches(line: Sequence[Letter], near: Span) -> list[list[Letter]]:
    parts: list[list[Letter]] = []
    before = None
    for letter in line:
        is_near = before if letter.place < 0 and before is not None else near[0] <= letter.place < near[1]
        if is_near != before:
            parts.append([])
        parts[-1].append(letter)
        before = is_near
    return parts


def _lit(run: tuple[str, str, int], near: Span) -> Run:
    kind, text, place = run
    inside = place < 0 or near[0] <= place < near[1]
    return (kind or ("" if inside else "aside")), text


def _found(record: Json, columns: int, colour: bool) -> list[Line]:
    """The claim as it was read, its tags, and what was decided on it."""
    lines = [line for fact in facts(record) for line in fact_lines(fact, columns, colour)]
    for words in corrections_in_words(record):
        lines += fact_lines(Fact("Corrected", words), columns, colour)
    if tags := ", ".join(record["tags"]):
        lines += fact_lines(Fact("Tags", tags), columns, colour)
    if record["url"]:
        lines += fact_lines(Fact("Address", record["url"]), columns, colour)
    told = [
        event_in_words(event)
        for event in standing(record)
        if event["action"] not in ("tag", "untag", "correct")
    ]
    if told:
        lines.append([])
    for place, words in enumerate(told):
        lines += fact_lines(Fact("" if place else "Earlier", words), columns, colour)
    return lines


def fact_lines(fact: Fact, columns: int, colour: bool) -> list[Line]:
    """A label in the look of its mark, and the value beside it; so the labels say what the marks mean."""
    value = one_line(fact.value)
    lines = [value[start:end] for start, end in wrap(value, max(columns - LABEL, 20))]
    label = fact.label
    if label and fact.kind and not colour:
        look = LOOKS[fact.kind]
        label = f"{look.opening}{label}{look.closing}"
    return [
        [(fact.kind or "label", label), ("", " " * (LABEL - len(label)) + line)]
        if not place
        else [("", " " * LABEL + line)]
        for place, line in enumerate(lines)
    ]


def key_lines(items: Iterable[tuple[str, str, str]], columns: int) -> list[Line]:
    """Keys with their words, none torn apart; an item is (key, word, look of the key)."""
    lines: list[Line] = [[]]
    used = 0
    for key, word, look in items:
        wide = len(key) + len(word) + 1
        if used and used + 3 + wide > columns - 2 * MARGIN:
            lines.append([])
            used = 0
        lines[-1] += [("", " " * (3 if used else MARGIN)), (look, key), ("keyword", f" {word}")]
        used += wide + (3 if used else 0)
    return lines


def review_keys() -> list[tuple[str, str, str]]:
    """The keys of the review, for `key_lines`."""
    names = {"s": "space"}
    return [
        (names.get(row.key, row.key), row.word, row.word if row.verdict else "key") for row in KEYS.values()
    ]


def help_lines(columns: int) -> list[Line]:
    """What the keys do."""
    indent = " " * MARGIN
    lines: list[Line] = [[], [("", indent), ("title", "What the keys do")], []]
    room = min(columns - 2 * MARGIN - 15, MEASURE)
    for row in KEYS.values():
        text = [row.help[start:end] for start, end in wrap(row.help, max(room, 20))]
        lines.append([("", indent), (row.word if row.verdict else "key", row.key),
                      ("", f" {row.word:<{14 - len(row.key)}}{text[0]}")])  # fmt: skip
        lines += [[("", indent + " " * 15 + line)] for line in text[1:]]
    more = "Space, enter and → skip; backspace and ← go back; ↑ ↓ PgUp PgDn scroll; Ctrl-L draws it all anew."
    lines.append([])
    lines += [[("", indent), ("quiet", more[start:end])] for start, end in wrap(more, columns - 2 * MARGIN)]
    return lines


def end_lines(session: Session, columns: int) -> list[Line]:
    """What is shown behind the last claim."""
    indent = " " * MARGIN
    skipped = len(session.skipped)
    words = "That was the last one." if not skipped else f"Nothing is left but what you skipped: {skipped:,}."
    lines: list[Line] = [[], [("", indent), ("title", words)], []]
    told = [f"{session.summary[0].upper()}{session.summary[1:]}."]
    return lines + [[("", indent), ("quiet", truncate(line, columns - MARGIN))] for line in told]
