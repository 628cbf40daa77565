"""Options that several commands share, and the kinds of value they take."""

import datetime
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import click

from claimtrack.errors import BadOption

Decorated = Callable[..., Any]


if TYPE_CHECKING:
    DayType = click.ParamType[datetime.date]
    TextType = click.ParamType[str]
    ShareType = click.ParamType[tuple[int, int]]
else:  # older clicks have no type in brackets
    DayType = TextType = ShareType = click.ParamType


class Day(DayType):
    """A day as people type it: 2021-07-10, "10 July 2021", yesterday."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> datetime.date:
        if isinstance(value, datetime.date):
            return value
        from claimtrack.read.days import typed_day

        try:
            return typed_day(value, datetime.date.today())
        except BadOption as error:
            self.fail(str(error), param, ctx)


class Edge(TextType):
    """The first or the last day of a period as people type it: 2021, 2021-07, "last week"."""

    name = "date"

    def __init__(self, last: bool) -> None:
        self.last = last

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        from claimtrack.read.days import typed_period

        try:
            return typed_period(value, datetime.date.today())[self.last].isoformat()
        except BadOption as error:
            self.fail(str(error), param, ctx)


class Question(TextType):
    """A question about figures: "percent > 80", "district"."""

    name = "figure"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        from claimtrack.extract.figure_queries import parse_figure_query

        try:
            parse_figure_query(value)
        except BadOption as error:
            self.fail(str(error), param, ctx)
        return str(value)


class Confidence(TextType):
    """How sure extraction is: "> 0.8", "0.5-0.8", 0.8 or more."""

    name = "confidence"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        from claimtrack.store.ranges import parsed_range

        try:
            parsed_range(value)
        except BadOption as error:
            self.fail(str(error), param, ctx)
        return str(value)


class Order(TextType):
    """An order to review in: figures, random(7)."""

    name = "order"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        from claimtrack.store.queues import order_of

        try:
            order_of(value)
        except BadOption as error:
            self.fail(str(error), param, ctx)
        return str(value)


class Share(ShareType):
    """The share of one of several reviewers: 2/3."""

    name = "share"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[int, int]:
        from claimtrack.store.queues import share_of

        if isinstance(value, tuple):
            return value
        try:
            return share_of(value)
        except BadOption as error:
            self.fail(str(error), param, ctx)


COLUMN_NAMES = ("text", "date", "title", "outlet", "author", "url")


def article_options(function: Decorated) -> Decorated:
    """What the user may say about the articles: --date, --title, --outlet, --author, --url, the columns."""
    for name in reversed(COLUMN_NAMES):
        says = f"Where tables have the {'URL' if name == 'url' else name}."
        function = click.option(f"--{name}-column", default="", metavar="NAME", help=says)(function)
    for option in reversed(
        (
            click.option("--date", "published", type=Day(), help="When it was published."),
            click.option("--title", default="", help="Its title."),
            click.option("--outlet", default="", help="Who published it."),
            click.option("--author", default="", help="Who wrote it."),
            click.option("--url", default="", metavar="URL", help="Where it was published."),
        )
    ):
        function = option(function)
    return function


def web_options(function: Decorated) -> Decorated:
    """How pages are fetched: --timeout, --user-agent, --allow-private, --feed-entries."""
    for option in reversed(
        (
            click.option(
                "--feed-entries", type=click.Choice(["own", "pages"]), default="own", show_default=True,
                help="Read a feed's own texts, or the pages its entries stand for.",
            ),
            click.option(
                "--timeout", type=click.FloatRange(0.1, 3600), default=20.0, show_default=True,
                metavar="SECONDS", help="How long to wait for a web server to go on.",
            ),
            click.option(
                "--user-agent", default="", metavar="TEXT", envvar="CLAIMTRACK_USER_AGENT", show_envvar=True,
                help="What to tell web servers about who is asking.",
            ),
            click.option(
                "--allow-private", is_flag=True,
                help="Also fetch from this machine and private networks.",
            ),
        )
    ):  # fmt: skip
        function = option(function)
    return function
