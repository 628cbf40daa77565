"""Claims as Markdown that people read: by article, one item a claim; and plain tables."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import TextIO

from claimtrack.export.flat import chain_in_words, columns, figure_in_words, speaker_in_words, wanted
from claimtrack.export.history import wished
from claimtrack.export.options import PLAIN, About, Options
from claimtrack.model import Json
from claimtrack.terminal import one_line

_SPECIAL = re.compile(r"([\\`*_{}\[\]|#~])")
_ADDRESS = re.compile(r"https?://[^\s<>()\[\]\\\"]+")


def escape(text: str) -> str:
    """The text on one line, meaning in Markdown what it says: no markup, no HTML."""
    text = one_line(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return _SPECIAL.sub(r"\\\1", text)


def link(address: str) -> str:
    """A web address as a link; anything else as plain text."""
    return f"<{address}>" if _ADDRESS.fullmatch(address) else escape(address)


def write_markdown(records: Iterable[Json], out: TextIO, options: Options = PLAIN) -> None:
    """The claims under the title of their article, in the order given; as a table where columns are named."""
    out.write("# Claims\n")
    if options.about:
        out.write(_about(options.about))
    if options.columns:
        out.write("\n")
        write_table(wanted(records, options), list(columns(options)), out)
        return
    document = None
    for record in records:
        if record["document"] != document:
            document = record["document"]
            out.write(_heading(record))
        out.write(_item(record, options))


def write_table(rows: Iterable[Mapping[str, object]], columns: Sequence[str], out: TextIO) -> None:
    """Any rows as a Markdown table."""
    out.write("| " + " | ".join(map(escape, columns)) + " |\n")
    out.write("|" + " --- |" * len(columns) + "\n")
    for row in rows:
        cells = ["" if row.get(column) is None else escape(str(row[column])) for column in columns]
        out.write("| " + " | ".join(cells) + " |\n")


def _about(about: About) -> str:
    """Which claims these are, and when they were taken out, in a paragraph."""
    taken = f"Taken from {escape(about.database)} at {about.moment()} by {about.program}."
    return f"\n{escape(about.summary())}\n{taken}\n"


def _heading(record: Json) -> str:
    title = escape(record.get("document_title") or "") or "Without a title"
    about = [escape(str(record.get(part) or "")) for part in ("outlet", "published")]
    if record.get("url"):
        about.append(link(record["url"]))
    line = ", ".join(part for part in about if part)
    return f"\n## {title}\n\n" + (f"{line}\n\n" if line else "")


def _item(record: Json, options: Options) -> str:
    """One claim: who, what, when, the figures, the verdicts, and the id to find it again."""
    speakers = " and ".join(escape(speaker_in_words(speaker)) for speaker in record["speakers"])
    lines = [f"- **{speakers or 'Nobody named'}** {escape(record['cue']['text'])}: {escape(record['text'])}"]
    facts = [f"`{record['id'][:8]}`", escape(record.get("status") or "")]
    if record.get("origin") == "hand":
        facts.append("made by hand")
    if record["said_on"]:
        facts.append(f"said on {escape(record['said_on']['value'])}")
    if record["chain"]:
        facts.append(escape(chain_in_words(record["chain"])))
    facts += [escape(figure_in_words(figure)) for figure in record["figures"]]
    lines.append("  " + " · ".join(fact for fact in facts if fact))
    lines += [f"  - {_decision(event)}" for event in wished(record, options)]
    return "\n".join(lines) + "\n"


def _decision(event: Json) -> str:
    words = [escape(f"{event['text']} by {event['reviewer']}, {event['at'][:10]}")]
    if event["undone"]:
        words.append("taken back")
    if event["note"]:
        words.append(escape(event["note"]))
    words += [link(evidence["url"]) for evidence in event["evidence"]]
    return " — ".join(words)
