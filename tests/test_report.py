"""Reports: what they cover, how claims are grouped, and how they are written; the browser has tests of its own."""

import base64
import datetime
import hashlib
import io
import json
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pexpect
import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from claimtrack.model import Claim, Document, Figure, Json, SaidOn, Speaker
from claimtrack.report import Report, gather
from claimtrack.report.cards import Card, Lead, cleaned, web_address
from claimtrack.report.context import runs
from claimtrack.report.gathering import CHART_SCALES
from claimtrack.report.groups import grouped, periods, scale
from claimtrack.report.markdown import write_markdown
from claimtrack.report.page import percent, source, write_html
from claimtrack.report.words import date_in_words
from claimtrack.store import Store, open_store
from claimtrack.terminal import one_line
from tests.conftest import Run
from tests.making import article, claim, figure, place

DOCUMENTATION = (Path(__file__).resolve().parent.parent / "docs" / "report.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"^```jinja\n(.*?)^```$", DOCUMENTATION, flags=re.DOTALL | re.MULTILINE)
BLOCKS = re.findall(r"^\| `(\w+)` \|", DOCUMENTATION.partition("## Blocks")[2].partition("## ")[0], flags=re.MULTILINE)

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
NO_SHRINKING = (Phase.explicit, Phase.reuse, Phase.generate)
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


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path / "claims.db", create=True) as opened:
        stock(opened)
        yield opened


def page(report: Report, template: Path | None = None) -> str:
    out = io.StringIO()
    write_html(report, out, template)
    return out.getvalue()


def markdown(report: Report) -> str:
    out = io.StringIO()
    write_markdown(report, out)
    return out.getvalue()


# What a report covers


def test_what_it_covers(store: Store) -> None:
    report = gather(store, {"since": "2021"}, made=MADE)
    assert (report.title, report.covers) == ("Claims since 2021", "claims since 2021")
    assert (len(report.cards), report.articles, len(report.speakers)) == (6, 2, 5)
    assert report.counts == {"verified": 1, "contested": 1, "pending": 4}
    assert report.reviewers == [("Ada Meyer", 2), ("Bo Lind", 1)]
    assert report.outlets == [("The Gazette", 3), ("The Courier", 3)]
    assert str(report.said) == "9 July 2021 to 2 September 2021"
    assert (report.extractors, report.made_on) == ([1], "2 March 2026, 09:30 UTC")
    assert report.speakers[0].name == "Ada Brink"
    assert report.speakers[0].counts == {"verified": 1, "pending": 1}


def test_claims_over_time(store: Store) -> None:
    report = gather(store, {}, made=MADE)
    assert report.grain == "week"
    assert {each.name: each.claims for each in report.periods if each.claims} == {"2021-W27": 3, "2021-W35": 3}
    assert len(report.periods) == 9  # those without claims keep their room
    assert report.undated == 0


@pytest.mark.parametrize(
    ("by", "headings"),
    [
        ("speaker", ["Ada Brink", "Noor Haddad", "port authority", "Tom Asher", "Élise Côté"]),
        ("document", ["Fire <under> control", "More boats"]),
        ("date", ["9 July 2021", "10 July 2021", "2 September 2021"]),
        ("verdict", ["Verified", "Contested", "Pending"]),
    ],
)
def test_groups(store: Store, by: str, headings: list[str]) -> None:
    report = gather(store, {}, by=by, made=MADE)
    assert [group.heading.name for group in report.groups] == headings
    assert sum(len(group.cards) for group in report.groups) == 6
    assert len({group.heading.anchor for group in report.groups}) == len(headings)


def test_speakers_are_those_of_the_whole_database(store: Store) -> None:
    store.merge_speakers("Tom Asher", "port authority", reviewer="Ann")
    store.rename_speaker("Tom Asher", "T. Asher", reviewer="Ann")
    groups = {group.heading.name: group for group in gather(store, {}, made=MADE).groups}
    assert [card.speakers for card in groups["T. Asher"].cards] == [["port authority"], ["Tom Asher"]]


def test_what_two_say_together_stands_with_the_first(tmp_path: Path) -> None:
    document = article("Ann Lee and Bo Day said it rained. Nobody in sight, said one.")
    both = claim(document, "it rained", speaker=["Ann Lee", "Bo Day"])
    nobody = claim(document, "Nobody in sight", after=34)
    with open_store(tmp_path / "claims.db", create=True) as store:
        store.save(document, [both, nobody])
        report = gather(store, {}, made=MADE)
    assert [(group.heading.name, len(group.cards), len(group.also)) for group in report.groups] == [
        ("Ann Lee", 1, 0), ("Nobody named", 1, 0), ("Bo Day", 0, 1),
    ]  # fmt: skip
    html = page(report)
    assert html.count(f'id="{both.id}"') == 1
    assert f'<a href="#{both.id}"><bdi>it rained</bdi></a>' in html
    assert f"With others: it rained `{both.id[:8]}`" in markdown(report)


def test_pronouns_are_nobody(tmp_path: Path) -> None:
    document = article("He said it rained.")
    with open_store(tmp_path / "claims.db", create=True) as store:
        store.save(document, [claim(document, "it rained", speaker=[Speaker("He", resolved=False)])])
        report = gather(store, {}, made=MADE)
    assert [group.heading.name for group in report.groups] == ["Nobody named"]
    assert (report.speakers, report.cards[0].speakers) == ([], ["He"])


# One claim


def test_a_card(store: Store) -> None:
    [card] = gather(store, {"verdict": "verified"}, made=MADE).cards
    assert (card.speakers, card.said, card.published) == (["Ada Brink (mayor)"], "9 July 2021", "10 July 2021")
    assert card.figures == [("40 of the 60 bridges", "40 bridge", "ratio", False)]
    assert [(run.claim, run.pieces) for run in card.runs] == [
        (False, [("", "HALVERTON — Mayor "), ("speaker", "Ada Brink"), ("", " "), ("cue", "said"), ("", " on "),
                 ("date", "Friday"), ("", " that ")]),
        (True, [("figure", "40 of the 60 bridges"), ("", " were safe")]),
        (False, [("", ".")]),
    ]  # fmt: skip
    [decision] = card.judgements
    assert (decision.text, decision.reviewer, decision.note) == ("verified", "Ada Meyer", "See page 4.")
    assert decision.evidence == (("https://example.org/t", "https://example.org/t", ""),)
    assert [(each.text, each.undone) for each in card.history] == [("verified", False), ("disputed", True), ("undone", False)]


@pytest.mark.parametrize(
    ("shape", "meaning"),
    [
        ({"text": "dozens", "kind": "vague", "value": None, "low": 24, "approx": ">="}, "at least 24"),
        ({"text": "about 250", "value": 250, "approx": "~", "unit": "boat"}, "about 250 boat"),
        ({"text": "33 boats", "value": 33, "unit": "boat"}, ""),
        ({"text": "$1.2bn", "kind": "money", "value": 1_200_000_000, "unit": "USD"}, "1,200,000,000 USD"),
    ],
)
def test_figures_in_words(shape: Json, meaning: str) -> None:
    whole = {"kind": "count", "value": None, "low": None, "high": None, "approx": "=", "unit": "", "where": "content", **shape}
    assert Card({"figures": [whole]}, ()).figures[0].meaning == meaning


def test_history_is_left_out_where_it_says_nothing_new(store: Store) -> None:
    [card] = gather(store, {"verdict": "contested"}, made=MADE).cards
    assert len(card.judgements) == 2
    assert card.history == []


def test_what_was_corrected_and_tagged_is_told(store: Store) -> None:
    [before] = gather(store, {"kind": "predict"}, made=MADE).cards
    store.correct(before.id, "text", "25 more boats", reviewer="Ann")
    store.tag(before.id, "check again", reviewer="Ann")
    store.decide(before.id, "adjudicate", verdict="disputed", reviewer="Ann")
    report = gather(store, {"kind": "predict"}, made=MADE)
    assert before.corrections == []
    assert report.cards[0].corrections == [("text", "text", "25 more boats", "250 more boats")]
    assert [each.text for each in report.cards[0].judgements] == ["settled as disputed"]
    for text in (page(report), markdown(report)):
        for words in ("Text corrected to: ", "25 more boats", "check again", "Settled as disputed"):
            assert words in text, words


def test_files_are_evidence_too(store: Store) -> None:
    [before] = gather(store, {"kind": "predict"}, made=MADE).cards
    file = {"title": "boats.pdf", "sha256": "ab" * 32}
    store.add_review(before.id, "verified", reviewer="Ann", evidence=[file, {"url": "ftp://x", "title": "Tables"}])
    [decision] = gather(store, {"kind": "predict"}, made=MADE).cards[0].judgements
    assert [(each.url, each.name) for each in decision.evidence] == [
        ("", f"boats.pdf (SHA-256 {'ab' * 32})"), ("", "Tables (ftp://x)"),
    ]  # fmt: skip


def test_long_contexts_are_cut_around_the_claim() -> None:
    long = "word " * 200
    document = article(f"{long}Ann Lee said it rained {long}.")
    record = {**claim(document, "it rained", speaker="Ann Lee").to_dict(), "context": document.text}
    record["context_span"] = [0, len(document.text)]
    text = "".join(piece for run in runs(record) for _, piece in run.pieces)
    assert text.startswith("… word word")
    assert text.endswith("word …")
    assert "Ann Lee said it rained word" in text
    assert len(text) < 2 * 280 + 40


@settings(deadline=None, max_examples=60)
@given(st.text(max_size=60), st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), min_size=2, max_size=6))
def test_runs_hold_the_whole_context(text: str, spans: list[tuple[int, int]]) -> None:
    places = [sorted((min(start, len(text)), min(end, len(text)))) for start, end in spans]
    record = {
        "context": text, "context_span": [0, len(text)], "content": {"spans": places[:1]}, "said_on": None,
        "source": {"span": places[-1]}, "cue": {"span": places[1]}, "figures": [{"span": each} for each in places[2:]],
    }  # fmt: skip
    found = runs(record)
    assert "".join(piece for run in found for _, piece in run.pieces) == text
    claimed = "".join(piece for run in found if run.claim for _, piece in run.pieces)
    assert claimed == text[places[0][0] : places[0][1]]


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2021-07-10", "10 July 2021"), ("2021-07", "July 2021"), ("2021", "2021"), ("2021-W27", "week 27 of 2021"),
        ("2021-W27-WE", "weekend of week 27 of 2021"), ("2021-Q3", "quarter 3 of 2021"), ("2021-H2", "second half of 2021"),
        ("2021-SU", "summer 2021"), ("199X", "the 1990s"), ("19XX", "the 1900s"), ("2021-07-10T17:00", "10 July 2021, 17:00"),
        ("2021-07-10TEV", "10 July 2021, evening"), ("PAST_REF", "PAST_REF"), ("2021-19-10", "2021-19-10"), (None, ""),
    ],
)  # fmt: skip
def test_dates_in_words(value: str | None, words: str) -> None:
    assert date_in_words(value) == words


@pytest.mark.parametrize(
    ("first", "last", "grain", "count"),
    [
        ("2021-07-10", "2021-07-10", "day", 1), ("2021-07-01", "2021-07-31", "day", 31), ("2021-07-01", "2021-08-01", "week", 5),
        ("2021-01-01", "2023-12-31", "month", 36), ("2021-01-01", "2024-01-01", "quarter", 13),
        ("1997-03-20", "2025-03-06", "year", 29), ("0001-01-01", "9999-12-31", "decade", 1000),
    ],
)  # fmt: skip
def test_time_is_divided_finely_but_not_too_finely(first: str, last: str, grain: str, count: int) -> None:
    span = (datetime.date.fromisoformat(first), datetime.date.fromisoformat(last))
    assert scale([span], CHART_SCALES) == grain
    assert len(periods(*span, grain)) == count


@pytest.mark.parametrize(
    ("part", "whole", "share"), [(0, 5, "0%"), (1, 3, "33%"), (1, 1000, "<1%"), (999, 1000, ">99%"), (5, 5, "100%")]
)
def test_percent(part: int, whole: int, share: str) -> None:
    assert percent(part, whole) == share


@pytest.mark.parametrize(
    ("address", "kept"),
    [
        ("https://example.org/a?b=c&d#e", True), ("HTTP://example.org", True), ("javascript:alert(1)", False),
        ("data:text/html,x", False), ("https://a b", False), ("//example.org", False), ("", False), (None, False),
        ("https://example.org/\"onload=x", False), (" https://example.org", False),
    ],
)  # fmt: skip
def test_what_may_be_a_link(address: str | None, kept: bool) -> None:
    assert web_address(address) == (address if kept else "")


# The page


class Tags(HTMLParser):
    """All tags and attributes of a page, and what is wrong with its nesting."""

    VOID = ("meta", "input", "link", "br", "path", "circle", "rect", "line")

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.wrong: list[str] = []
        self.text = ""
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.wrong.append(tag)

    def handle_data(self, data: str) -> None:
        self.text += data


def test_the_page_is_well_formed(store: Store) -> None:
    parsed = Tags(page(gather(store, {}, made=MADE)))
    assert (parsed.wrong, parsed.open) == ([], [])
    ids = [attributes["id"] for _, attributes in parsed.found if "id" in attributes]
    assert len(ids) == len(set(ids))
    links = [attributes.get("href") or "" for tag, attributes in parsed.found if tag == "a"]
    assert {link[1:] for link in links if link.startswith("#")} <= set(ids)
    assert {card.id for card in gather(store, {}, made=MADE).cards} <= set(ids)
    assert not any("style" in attributes or any(name.startswith("on") for name in attributes) for _, attributes in parsed.found)


def test_the_page_asks_for_nothing(store: Store) -> None:
    parsed = Tags(page(gather(store, {}, made=MADE)))
    assert not [tag for tag, attributes in parsed.found if "src" in attributes or tag in ("link", "base", "iframe", "img")]
    [policy] = [each["content"] for tag, each in parsed.found if each.get("http-equiv") == "Content-Security-Policy"]
    assert policy is not None
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "base-uri 'none'; form-action 'none'" in policy
    assert "unsafe" not in policy
    assert "@import" not in source("report.css")
    assert "url(http" not in source("report.css")


def test_what_the_policy_allows_is_what_stands_there(store: Store) -> None:
    html = page(gather(store, {}, made=MADE))
    for tag in ("style", "script"):
        content = html.split(f"<{tag}>")[1].split(f"</{tag}>")[0]
        digest = base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in html


@pytest.fixture(scope="module")
def judged(tmp_path_factory: pytest.TempPathFactory) -> Report:
    """A report on the one claim that has a note, evidence, a figure and a history."""
    with open_store(tmp_path_factory.mktemp("judged") / "claims.db", create=True) as opened:
        stock(opened)
        return gather(opened, {"verdict": "verified"}, made=MADE)


@pytest.fixture(scope="module")
def plain(judged: Report) -> Tags:
    """What stands on the page of that report."""
    return Tags(page(judged))


@settings(deadline=None, max_examples=15, phases=NO_SHRINKING)
@given(odd=st.text(min_size=1))
def test_no_text_becomes_markup(judged: Report, plain: Tags, odd: str) -> None:
    odd = f"<b onclick=x>&{odd}"
    record = json.loads(json.dumps(judged.cards[0].record))
    record |= {"document_title": odd, "outlet": odd, "url": odd, "tags": [odd], "context": odd, "extracted": {"text": odd, "speakers": [{"name": odd}]},
               "context_span": [0, len(odd)], "text": odd}  # fmt: skip
    record["speakers"][0] |= {"name": odd, "role": odd}
    for event in record["reviews"]:
        event |= {"note": odd, "reviewer": odd, "text": odd, "evidence": [{"url": odd, "title": odd, "retrieved_on": odd}]}
    card = Card(cleaned(record), (Lead(odd, one_line(odd)),))
    hostile = replace(
        judged, title=one_line(odd), covers=odd, database=odd, cards=[card], groups=grouped([card], "speaker", "day"),
        outlets=[(odd, 1)], reviewers=[(odd, 1)],
    )  # fmt: skip
    parsed = Tags(page(hostile))
    assert (parsed.wrong, parsed.open) == ([], [])
    assert {tag for tag, _ in parsed.found} <= {tag for tag, _ in plain.found}
    assert {name for _, attributes in parsed.found for name in attributes} <= {
        name for _, attributes in plain.found for name in attributes
    }
    assert one_line(odd) in " ".join(parsed.text.split())
    assert "<b onclick" not in markdown(hostile)


def test_nothing_to_report(store: Store) -> None:
    report = gather(store, {"speaker": "Nobody"}, made=MADE)
    html = page(report)
    assert "No claims fit this report." in html
    assert "<form" not in html
    assert "No claims fit this report." in markdown(report)


def test_a_single_claim_needs_no_charts(store: Store) -> None:
    html = page(gather(store, {"kind": "predict"}, made=MADE))
    assert html.count("<article") == 1
    assert "At a glance" not in html


def test_charts_hold_numbers_and_no_words_of_articles(store: Store) -> None:
    drawn = re.findall(r"<svg (?!class).*?</svg>", page(gather(store, {}, made=MADE)), flags=re.DOTALL)
    assert len(drawn) == 3 + 5 + 1
    for each in drawn:
        assert set(re.findall(r'class="([^"]*)"', each)) <= {
            "verified", "contested", "pending", "over contested", "grid", "start", "middle", "end",
        }  # fmt: skip
        assert 'style="' not in each
    widths = [float(width) for width in re.findall(r'<rect class="verified"[^>]*width="([\d.]+)%" height="16"', "".join(drawn))]
    assert widths == [25.0, 50.0]  # one of four that are pending; one of a speaker's two


@pytest.mark.parametrize("scheme", ["light", "dark", "print"])
def test_colours_can_be_told_from_the_paper(scheme: str) -> None:
    css = source("report.css")
    rule = {"light": ":root", "dark": "(prefers-color-scheme: dark)", "print": "@media print"}[scheme]
    block = css[css.index(":root", css.index(rule)) :].split("}")[0]
    colours = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{3,6})\b", block))
    words = ("ink", "quiet", "link", "figure", "verified", "disputed", "unverified", "contested", "pending")
    pairs = [(name, "paper") for name in words] + [("ink", "marker"), ("figure", "marker")]
    for text, ground in pairs:
        assert contrast(colours[text], colours[ground]) >= 4.5, (text, ground)


def contrast(one: str, other: str) -> float:
    """The ratio that WCAG 2 defines."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    digits = colour[1:] if len(colour) == 7 else "".join(digit * 2 for digit in colour[1:])
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


# Markdown


def test_markdown(store: Store) -> None:
    text = markdown(gather(store, {}, made=MADE))
    assert text.startswith("# All claims\n\n- Covers: all claims\n- Found: 6 claims by 5 speakers in 2 articles\n")
    assert "| ≠ contested | 1 |" in text
    assert "| Ada Brink | 2 | 1 | 0 | 1 |" in text
    assert "> HALVERTON — Mayor Ada Brink said on Friday that **40 of the 60 bridges were safe**." in text
    assert "- Figure: 40 of the 60 bridges = 40 bridge (ratio)" in text
    assert "- Verified by Ada Meyer, " in text
    assert ": See page 4. — evidence: <https://example.org/t>" in text
    assert "- From “Fire &lt;under&gt; control”, The Gazette, 10 July 2021, <https://example.org/a>" in text
    assert text.count("\n### ") == 6


@pytest.mark.parametrize(("context", "line"), [("1. It rained", "1\\. **It rained**"), ("- It rained", "\\- **It rained**")])
def test_markdown_begins_no_list_by_accident(tmp_path: Path, context: str, line: str) -> None:
    document = article(f"{context}, Ann said.")
    found = claim(document, "It rained", speaker="Ann")
    found = replace(found, context=document.text, context_span=(0, len(document.text)))
    with open_store(tmp_path / "claims.db", create=True) as store:
        store.save(document, [found])
        assert f"> {line}, Ann said." in markdown(gather(store, {}, made=MADE))


# The command


@pytest.mark.parametrize(("name", "begin"), [("r.html", "<!doctype html>"), ("r.md", "# All claims"), ("r.HTM", "<!doctype html>")])
def test_the_name_asks_for_the_format(stocked: Run, clean: Path, name: str, begin: str) -> None:
    assert "claims written to" in stocked("report", "-o", name).stderr
    assert (clean / name).read_text(encoding="utf-8").startswith(begin)


def test_to_standard_output(stocked: Run) -> None:
    assert stocked("report").stdout.startswith("<!doctype html>")
    assert stocked("report", "--format", "markdown", "--title", "Fire").stdout.startswith("# Fire\n")


def test_the_same_again_byte_for_byte(stocked: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1772443800")
    first = stocked("report").stdout
    assert first == stocked("report").stdout
    assert "2 March 2026, 09:30 UTC" in first


def test_filters_and_groups(stocked: Run) -> None:
    told = stocked("report", "--format", "markdown", "--kind", "deny", "--by", "verdict").stdout
    assert "# Claims of kind deny" in told
    assert "## Pending" in told
    assert told.count("\n### ") == 1


def test_nothing_that_fits_is_said_and_is_no_failure(stocked: Run, clean: Path) -> None:
    assert "Nobody called 'Zork' says anything." in stocked("report", "--speaker", "Zork", "-o", "r.html").stderr
    assert "No claims fit this report." in (clean / "r.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (["-o", "r.pdf"], "no report goes by .pdf: name FILE with one of .html, .htm, .md, .markdown"),
        (["-o", "there.html"], "there.html exists already; --force overwrites it"),
        (["-o", "no/such.html"], "no/such.html cannot be written"),
        (["-o", "r.html", "--template", "gone.html"], "gone.html: there is no such template"),
        (["-o", "r.md", "--template", "there.html"], "--template is for pages in HTML"),
    ],
)
def test_what_cannot_be_done_is_one_line(stocked: Run, clean: Path, words: list[str], why: str) -> None:
    (clean / "there.html").write_text("old")
    result = stocked("report", *words, code=1)
    assert result.stderr.startswith(f"claimtrack: {why}")
    assert result.stderr.count("\n") == 1
    assert (clean / "there.html").read_text() == "old"
    assert sorted(path.name for path in clean.glob("*.html")) == ["there.html"]


def test_a_time_that_is_none(stocked: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "noon")
    assert "SOURCE_DATE_EPOCH is 'noon'" in stocked("report", code=1).stderr


def test_no_page_for_a_terminal(stocked: Run, clean: Path) -> None:
    command = [str(Path(sys.executable).with_name("claimtrack")), "report"]
    assert stocked("list").stdout
    child: pexpect.spawn[str] = pexpect.spawn(command[0], command[1:], encoding="utf-8", timeout=20, cwd=str(clean))
    child.expect(pexpect.EOF)
    child.close()
    assert (child.before or "").strip() == "claimtrack: a page is nothing for a terminal; name a file: -o report.html"
    assert child.exitstatus == 1


# Templates of one's own


@pytest.mark.parametrize("place", range(len(EXAMPLES)))
def test_the_templates_of_the_documentation_work(store: Store, tmp_path: Path, place: int) -> None:
    template = tmp_path / "own.html"
    template.write_text(EXAMPLES[place], encoding="utf-8")
    report = gather(store, {}, made=MADE)
    html = page(report, template)
    assert html != page(report)
    parsed = Tags(html)
    assert (parsed.wrong, parsed.open) == ([], [])
    assert html.count("<article") == 6 or "extends" not in EXAMPLES[place]
    content = html.split("<style>")[1].split("</style>")[0] if "<style>" in html else ""
    digest = base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
    assert not content or f"style-src 'sha256-{digest}'" in html


@pytest.mark.parametrize("name", BLOCKS)
def test_every_block_can_be_replaced(store: Store, tmp_path: Path, name: str) -> None:
    template = tmp_path / "own.html"
    template.write_text(f'{{% extends "claimtrack/report.html" %}}{{% block {name} %}}ZORK{{% endblock %}}', encoding="utf-8")
    assert "ZORK" in page(gather(store, {}, made=MADE), template)


def test_blocks_are_those_of_the_documentation() -> None:
    assert set(re.findall(r"{% block (\w+)", source("report.html"))) == set(BLOCKS)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("{% block x %}", "own.html:1: Unexpected end of template"),
        ("one\n{{ reprot.title }}", "own.html:2: 'reprot' is undefined"),
        ("one\ntwo\n{{ report.colour }}", "own.html:3: 'claimtrack.report.gathering.Report object' has no attribute 'colour'"),
        ("{{ 1 / 0 }}", "own.html:1: division by zero"),
        ('{% extends "layout.html" %}', "own.html:1: there is no template layout.html"),
        ('{% extends "claimtrack/report.html" %}\n{% block claim %}{{ card.zork }}{% endblock %}', "own.html:2: "),
    ],
)
def test_a_template_that_does_not_work_is_one_line(stocked: Run, clean: Path, text: str, why: str) -> None:
    (clean / "own.html").write_text(text, encoding="utf-8")
    result = stocked("report", "-o", "r.html", "--template", "own.html", code=1)
    assert result.stderr.startswith(f"claimtrack: {why}")
    assert result.stderr.count("\n") == 1
    assert not (clean / "r.html").exists()
