"""Finding claims by when they were said, and what a corrected publication date does."""

import csv
import datetime
import io

import pytest

from tests.conftest import Run, short_id

ARTICLE = """\
HALVERTON — The quay will reopen, Mayor Ada Brink said on Friday.

The port authority said in May 2021 that 85 percent of the docks were safe.

"We lost about 250 containers," Tom Asher told reporters.

Harbour master Liv Dahl said last week that ships were waiting.
"""


@pytest.fixture
def told(run: Run) -> Run:
    """ARTICLE in claims.db, published on Saturday 10 July 2021."""
    run("add", "-", "--title", "Quay", "--date", "2021-07-10", typed=ARTICLE)
    return run


def said(run: Run, *filters: str) -> dict[str, str]:
    """Speaker → date of the statement, of the claims that filters pick."""
    listed = csv.DictReader(io.StringIO(run("list", "--format", "csv", *filters).stdout))
    return {row["speakers"].split()[-1]: row["said_on"] for row in listed}


def test_statements_have_their_own_dates(told: Run) -> None:
    assert said(told) == {"Brink": "2021-07-09", "authority": "2021-05", "Asher": "", "Dahl": "2021-W26"}


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        (("--since", "2021-07-10"), "Asher"),  # who does not say when: as published
        (("--since", "2021-07-09"), "Brink Asher"),
        (("--since", "10 July 2021"), "Asher"),
        (("--since", "July 2021"), "Brink Asher Dahl"),  # said in a week that ends in July
        (("--since", "july 2021"), "Brink Asher Dahl"),
        (("--since", "2021-07-04"), "Brink Asher Dahl"),
        (("--since", "2021-07-05"), "Brink Asher"),
        (("--since", "2021-05-20"), "Brink authority Asher Dahl"),  # said some day in May
        (("--since", "2021-06"), "Brink Asher Dahl"),
        (("--until", "2021-05-20"), "authority"),
        (("--until", "2021-05-01"), "authority"),
        (("--until", "2021-04-30"), ""),
        (("--until", "May 2021"), "authority"),
        (("--until", "2021-Q2"), "authority Dahl"),  # the week begins on 28 June
        (("--until", "2021-06-27"), "authority"),
        (("--since", "2021-05-20", "--until", "2021-05-20"), "authority"),
        (("--since", "2021-05-31", "--until", "2021-07-09"), "Brink authority Dahl"),
        (("--since", "2021"), "Brink authority Asher Dahl"),
        (("--until", "2020"), ""),
        (("--since", "last week"), ""),
        (("--until", "yesterday"), "Brink authority Asher Dahl"),
        (("--until", "two weeks ago"), "Brink authority Asher Dahl"),
        (("--since", "the last 30 days"), ""),
    ],
)
def test_since_and_until(told: Run, filters: tuple[str, ...], found: str) -> None:
    assert set(said(told, *filters)) == set(found.split())


def test_what_people_type_is_seen_from_today(run: Run) -> None:
    today = datetime.date.today()
    run("add", "-", "--date", (today - datetime.timedelta(3)).isoformat(), typed="Prices fell, Ann Lee said.")
    assert set(said(run, "--since", "last 7 days")) == {"Lee"}
    assert set(said(run, "--since", "today")) == set()
    assert set(said(run, "--until", "3 days ago")) == {"Lee"}
    assert set(said(run, "--until", "4 days ago")) == set()


@pytest.mark.parametrize("typed", ["soon", "whenever", "2021-13", "percent > 80", ""])
@pytest.mark.parametrize("option", ["--since", "--until"])
def test_no_date(told: Run, option: str, typed: str) -> None:
    assert "is no date" in told("list", option, typed, code=2).stderr


def test_another_publication_date_resolves_every_date_again(told: Run) -> None:
    before = told("documents", "list", "--format", "csv").stdout.splitlines()[1].split(",")[0]
    judged = short_id(told, "--speaker", "Brink")
    told("--reviewer", "Ann", "mark", judged, "verified")
    result = told("documents", "set", before[:8], "--date", "17 July 2021")
    assert "dates read again" in result.stdout
    assert said(told) == {"Brink": "2021-07-16", "authority": "2021-05", "Asher": "", "Dahl": "2021-W27"}
    assert short_id(told, "--speaker", "Brink", "--verdict", "verified") == judged
    assert said(told, "--since", "2021-07-16") == {"Brink": "2021-07-16", "Asher": ""}


def test_without_a_publication_date_weekdays_stay_open(told: Run) -> None:
    document = told("documents", "list", "--format", "csv").stdout.splitlines()[1][:8]
    told("documents", "set", document, "--no-date")
    assert said(told) == {"Brink": "", "authority": "2021-05", "Asher": "", "Dahl": ""}
    assert said(told, "--since", "1900") == {"authority": "2021-05"}
    told("documents", "set", document, "--date", "2021-07-10")
    assert said(told)["Brink"] == "2021-07-09"
