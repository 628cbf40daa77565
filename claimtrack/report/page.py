"""The report as one page of HTML, written piece by piece as the claims come.

The page asks the network for nothing, and its content security policy lets nothing be asked: the stylesheet
and the script stand in it and are allowed by their hashes alone. Jinja escapes every value.
"""

import base64
import hashlib
from collections import Counter
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from claimtrack.errors import ClaimtrackError
from claimtrack.model import Json
from claimtrack.periods import days
from claimtrack.report.gathering import Report
from claimtrack.report.words import MEANINGS, MONTHS, date_in_words, initial
from claimtrack.terminal import counted

if TYPE_CHECKING:
    from jinja2 import Environment, Template

BUILT_IN = "claimtrack/report.html"
"""By this name a template of one's own extends the page."""

ELEMENTS = {"speaker": "b", "cue": "i", "date": "u", "figure": "em"}
"""How each kind of mark is marked up."""

_PIECES = 200


def write_html(report: Report, out: TextIO, template: Path | None = None) -> None:
    """The page, by the built-in template or the one in a file.

    Raises ClaimtrackError in one line that names file and line if that template does not work.
    """
    try:
        import svg  # noqa: F401
        from jinja2 import TemplateError
    except ImportError:
        raise ClaimtrackError("a page needs more: pip install 'claimtrack[report]'") from None
    try:
        stream = load(template).stream(values(report))
        stream.enable_buffering(_PIECES)
        for piece in stream:
            out.write(piece)
        out.write("\n")
    except Exception as error:
        mistaken = isinstance(error, TemplateError) or (template and _line(error, template))
        if template is None or not mistaken:
            raise
        raise ClaimtrackError(_complaint(error, template)) from None


def load(template: Path | None) -> "Template":
    """The template to use, compiled."""
    from jinja2 import ChoiceLoader, Environment, FileSystemLoader, FunctionLoader, StrictUndefined

    own = FileSystemLoader(template.parent) if template else FunctionLoader(lambda _name: None)
    environment = Environment(
        loader=ChoiceLoader([FunctionLoader(_built_in), own]), autoescape=True, undefined=StrictUndefined,
        trim_blocks=True, lstrip_blocks=True, auto_reload=False,
    )  # fmt: skip
    _equip(environment)
    return environment.get_template(template.name if template else BUILT_IN)


def source(name: str) -> str:
    """A file of the built-in template: report.html, report.css or report.js."""
    return (files("claimtrack.report") / "templates" / name).read_text(encoding="utf-8")


def _built_in(name: str) -> str | None:
    return source("report.html") if name == BUILT_IN else None


def _equip(environment: "Environment") -> None:
    """Give templates the filters and functions that docs/report.md lists."""
    from markupsafe import Markup

    from claimtrack.report.charts import bar, columns

    environment.filters |= {
        "hashed": hashed, "counted": counted, "number": "{:,}".format, "date": date_in_words,
        "initial": initial, "percent": percent,
    }  # fmt: skip
    environment.globals |= {
        "bar": bar, "columns": columns, "elements": ELEMENTS, "meanings": MEANINGS, "language": "en",
        "source": lambda name: Markup(source(name)),
    }  # fmt: skip


def values(report: Report) -> Json:
    """What templates can use."""
    leads = Counter(lead for card in report.cards for lead in card.leads)
    choices = sorted(leads.items(), key=lambda each: (each[0].name.casefold(), each[0].id))
    numbers = {lead: number for number, (lead, _) in enumerate(choices)}
    return {
        "report": report, "statuses": [each.name for each in report.verdicts],
        "labels": [_label(each.name) for each in report.periods],
        "speaker_choices": [(numbers[lead], lead.name, claims) for lead, claims in choices],
        "speaker_numbers": lambda card: [numbers[lead] for lead in card.leads],
    }  # fmt: skip


def hashed(text: str) -> str:
    """What a content security policy allows an inline style or script by."""
    digest = hashlib.sha256(str(text).encode("utf-8")).digest()
    from markupsafe import Markup

    return Markup(f"'sha256-{base64.b64encode(digest).decode()}'")


def percent(part: int, whole: int) -> str:
    """A share in whole percent; what there is is never called nothing, nor less than all all."""
    share = round(100 * part / whole)
    if part and not share:
        return "<1%"
    return ">99%" if share == 100 and part < whole else f"{share}%"


def _label(period: str) -> str:
    """A period in few letters, for an axis: "10 Jul 2021", "Jul 2021", "Q3 2021", "2021", "1990s"."""
    begins = days(period)
    assert begins is not None
    first = begins[0]
    if "W" in period or len(period) == len("2021-07-10"):
        return f"{first.day} {MONTHS[first.month - 1][:3]} {first.year}"
    if "Q" in period:
        return f"{period[5:]} {period[:4]}"
    if len(period) == len("2021-07"):
        return f"{MONTHS[first.month - 1][:3]} {first.year}"
    return period.replace("X", "0s")


def _line(error: BaseException, template: Path) -> int | None:
    """The line of the user's template that was the last to run."""
    found, trace = getattr(error, "lineno", None), error.__traceback__
    while trace is not None:
        if Path(trace.tb_frame.f_code.co_filename) == template.parent / template.name:
            found = trace.tb_lineno
        trace = trace.tb_next
    return found


def _complaint(error: Exception, template: Path) -> str:
    from jinja2 import TemplateNotFound

    line = _line(error, template)
    told = f"there is no template {error.name}" if isinstance(error, TemplateNotFound) else str(error)
    return f"{template}{f':{line}' if line else ''}: {told or type(error).__name__}"
