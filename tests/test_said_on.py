"""The date of a statement is the cue's: [source], <cue>, {content}; the day expected, or None."""

import datetime
import re

import pytest

from claimtrack.extract.dates import find_dates
from claimtrack.extract.said_on import find_said_on, inherit_said_on
from claimtrack.model import Attribution, SaidOn, Span

PUBLISHED = datetime.date(2024, 5, 15)  # a Wednesday

CASES = [
    ("On Tuesday, [the navy] <said> {it had withdrawn}.", "2024-05-14"),
    ("Late on Monday, [the navy] <said> {it had withdrawn}.", "2024-05-13"),
    ("[The spokesman] <said> Saturday {that troops were on their way}.", "2024-05-11"),
    ("[The spokesman] <told> a briefing on Friday {that troops were on their way}.", "2024-05-10"),
    ("[The ministry] <said in a statement> on Tuesday {that talks went on}.", "2024-05-14"),
    ("{“Talks go on,”} [she] <told> a news conference late Friday.", "2024-05-10"),
    ("{“Talks go on,”} <said> [Ana Ruiz, the minister], on Wednesday.", "2024-05-15"),
    ("{“Talks go on,”} <said> [Ana Ruiz] in an interview broadcast Sunday.", "2024-05-12"),
    ("[The group] on Saturday <announced> {a truce}.", "2024-05-11"),
    ("Earlier this week, [Norway] also <criticized> {the plan}.", "2024-W20"),
    ("[He] <said> in March {that prices would rise}.", "2024-03"),
    ("[He] <wrote> on Twitter early Wednesday {that prices would rise}.", "2024-05-15"),
    ("[The bank] <said> Monday night {that rates would stay}.", "2024-05-13"),
    ("In Oslo on Tuesday, [the minister] <said> {the plan was dead}.", "2024-05-14"),
    ("On Tuesday, in a letter to staff, [the minister] <said> {the plan was dead}.", "2024-05-14"),
    ("[A report released Friday] <said> {prices rose}.", "2024-05-10"),
    ("[The navy] <said> {Friday it had withdrawn}.", "2024-05-10"),
    ("{The plan,} [the minister] <said> on Tuesday, {is dead}.", "2024-05-14"),
    ("[The agency] <said> on July 10, 2021, {that it knew}.", "2021-07-10"),
    ("The plan failed, and on Monday, [the bank] <said> {it was over}.", "2024-05-13"),
    ("In a series of posts Sunday, [the aide] <wrote>: {“It is over.”}", "2024-05-12"),
    ("[Voters late last week] <indicated> {that they were tired}.", "2024-W19"),
    ("[Ruiz] <tweeted> {“Thank you”} on Friday afternoon.", "2024-05-10"),
    ("[Ruiz] attacked the bank on Wednesday, <saying> {it was to blame}.", "2024-05-15"),
    ("[A study published in March by the academy] <noted> {that prices rose}.", "2024-03"),
    ("In a letter filed last month in court, [the agency] <confirmed> {that it knew}.", "2024-04"),
    ("[The firm] <reported> {last quarter that users were happy}.", "2024-Q1"),
    ("[Voters in the state late] last week <indicated> {that they were tired}.", "2024-W19"),
    ("[She] <told> “Good Evening Oslo” on Monday {the tone was cordial}.", "2024-05-13"),
    ("[Ruiz], speaking to reporters Tuesday on her plane, <said> {all was calm}.", "2024-05-14"),
    ("[A 2014 government study] <found> {that prices rose}.", "2014"),
    ("[Kestrel Ltd.] <reported> {a 9% fall in profit} on Thursday, hurt by costs.", "2024-05-09"),
    # Nobody says when.
    ("In a poll released this week, [half of voters] <said> {they were tired}.", None),
    ("{“It is over,”} <said> [Ruiz], an aide during her failed 2008 run.", None),
    ("[He] <called> {Christmas a bore}.", None),
    ("[Ruiz], who was mayor in 2013, <saying> {all was calm}.", None),
    ("In the town seized on Friday, [the mayor] <said> {all was calm}.", None),
    ("[The mayor of the town since 2016] <said> {all was calm}.", None),
    ("[Ruiz] left the town on Monday after <saying> {all was calm}.", None),
    ("[The group] <said> {it had seized two crossings on Friday}.", None),
    ("[The navy] <said> {Friday was quiet}.", None),
    ("[The navy] <says> {it will withdraw}.", None),
    ("[The navy] <said> recently {that it would withdraw}.", None),
    ("[He] <said> after the attack on Friday {that troops were coming}.", None),
    ("[He] <said> of Friday's attack {that it was cruel}.", None),
    ("[Ruiz, who was freed on Monday,] <said> {she was well}.", None),
    ("On Tuesday troops left the town, and [the mayor] <said> {it was calm}.", None),
    ("[He] <has said> for two years {that prices would rise}.", None),
    ("[He] <says> every week {that prices will rise}.", None),
    ("[She] <spoke> at 5 p.m. {and said no}.", None),
    ("In 2030, [the bank] <said>, {prices will be lower}.", None),
]


def parsed(marked: str) -> tuple[str, dict[str, list[Span]]]:
    """The text without its marks, and the spans they stood around."""
    text, spans, opened = "", {"source": [], "cue": [], "content": []}, 0  # type: ignore[var-annotated]
    for piece in re.split(r"([\[\]<>{}])", marked):
        if piece in ("[", "<", "{"):
            opened = len(text)
        elif piece in ("]", ">", "}"):
            spans[{"]": "source", ">": "cue", "}": "content"}[piece]].append((opened, len(text)))
        else:
            text += piece
    return text, spans


def said_on(marked: str, published: datetime.date | None = PUBLISHED) -> SaidOn | None:
    text, spans = parsed(marked)
    source = spans["source"][0] if spans["source"] else None
    attribution = Attribution(source, spans["cue"][0], tuple(spans["content"]), lemma="say", kind="assert")
    return find_said_on(attribution, find_dates(text, published), (0, len(text)), text, published)


@pytest.mark.parametrize(("marked", "value"), CASES)
def test_said_on(marked: str, value: str | None) -> None:
    said = said_on(marked)
    assert (said and said.value) == value


def test_span_and_days() -> None:
    said = said_on("Earlier this week, [Norway] <said> {no}.")
    assert said == SaidOn(
        "2024-W20",
        "Earlier this week",
        (0, 17),
        first=datetime.date(2024, 5, 13),
        last=datetime.date(2024, 5, 19),
    )


def test_unresolved_is_none() -> None:
    assert said_on("[The spokesman] <said> Saturday {that troops came}.", None) is None


def test_adverbial_of_the_grammar_wins() -> None:
    text = "The bank, which fell on Monday, said at its meeting of Friday that rates would stay."
    cue, adverbial = text.index("said"), (text.index("at its"), text.index(" that rates"))
    attribution = Attribution(
        (0, 8), (cue, cue + 4), ((adverbial[1] + 1, len(text) - 1),), "say", "assert", adverbials=(adverbial,)
    )
    said = find_said_on(attribution, find_dates(text, PUBLISHED), (0, len(text)), text)
    assert said and said.value == "2024-05-10"


def test_a_statement_lies_never_ahead() -> None:
    said = said_on("[The navy, which is expected to withdraw,] <said> Friday {it was ready}.")
    assert said and said.value == "2024-05-10"


def test_inherits_within_paragraph_and_speaker() -> None:
    said = SaidOn("2024-05-14", "Tuesday", (3, 10))
    results = inherit_said_on(
        [("navy", 0, said), ("mayor", 0, None), ("navy", 0, None), ("navy", 1, None), (None, 0, None)]
    )
    assert [result and (result.value, result.inherited) for result in results] == [
        ("2024-05-14", False), None, ("2024-05-14", True), None, None,
    ]  # fmt: skip
