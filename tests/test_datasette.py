"""Datasette itself opens a database of claims: every page answers, with labels, facets, search and questions."""

import asyncio
import html
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from claimtrack.store import open_store
from claimtrack.store.datasette import QUESTIONS, metadata
from claimtrack.store.views import VIEWS
from tests.making import article, claim, figure

pytest.importorskip("datasette")

ROOT = Path(__file__).resolve().parent.parent
TOLD = article(
    "The Taliban said they hold 85 percent. Lavrov denied the border is open.", title="Borders", outlet="The Wire"
)
HOLD = claim(TOLD, "they hold 85 percent", speaker="The Taliban", figures=[figure("85 percent", 85, "percent")])
OPEN = claim(TOLD, "the border is open", cue="denied", speaker="Lavrov", kind="deny")

Get = Any


@pytest.fixture(scope="module")
def get(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Get]:
    """Ask Datasette for a page, as a browser does, without a server."""
    from datasette.app import Datasette

    path = tmp_path_factory.mktemp("datasette") / "claims.db"
    with open_store(path, create=True) as store:
        store.save(TOLD, [HOLD, OPEN])
        store.add_review(HOLD.id, "verified", reviewer="Ann")
        store.add_review(HOLD.id, "disputed", reviewer="Bob", evidence=["https://example.org/"])
        store.tag(OPEN.id, "borders", reviewer="Ann")
        store.correct(OPEN.id, "text", "the border was open", reviewer="Ann")
        store.rest(at="2026-01-05T10:00:00Z")
    datasette = Datasette([str(path)], metadata=metadata("claims"))

    def ask(page: str, code: int = 200) -> Any:
        answer = asyncio.run(datasette.client.get(page))
        assert answer.status_code == code, answer.text
        return answer.json() if ".json" in page else html.unescape(answer.text)

    yield ask
    for database in datasette.databases.values():
        database.close()


def tables(path: Path) -> list[str]:
    with open_store(path, create=True) as store:
        return [*store.db.table_names(), *store.db.view_names()]


def test_every_table_and_view_has_a_page(get: Get, tmp_path: Path) -> None:
    names = tables(tmp_path / "other.db")
    assert len(names) > 25
    for name in names:
        assert name in get(f"/claims/{name}")
        assert get(f"/claims/{name}.json")["table"] == name


def test_the_beginning(get: Get) -> None:
    assert "Claims in the news" in get("/")
    page = get("/claims")
    for view in VIEWS:
        assert f'href="/claims/{view}"' in page
    for title, _ in QUESTIONS.values():
        assert title in page
    assert not re.search(r"<h3>\s*<a href=\"/claims/called\"", page)


def test_the_page_of_claims(get: Get) -> None:
    page = get("/claims/claims_current")
    assert "Each claim in one row" in page
    assert "what the reporting verb does" in page
    found = get("/claims/claims_current.json?_search=border&_shape=objects")
    assert [row["text"] for row in found["rows"]] == ["the border was open"]
    assert {"status", "kind", "outlet", "quotation"} <= set(found["facet_results"])
    contested = get("/claims/claims_current.json?status=contested&_shape=objects")
    assert [row["id"] for row in contested["rows"]] == [HOLD.id]
    assert {each["value"] for each in found["facet_results"]["kind"]["results"]} == {"deny"}


def test_foreign_keys_are_labelled(get: Get) -> None:
    (row,) = get(f"/claims/figures.json?claim={HOLD.id}&_labels=on&_shape=objects")["rows"]
    assert row["claim"] == {"value": HOLD.id, "label": "they hold 85 percent"}
    row = get("/claims/claim_speakers.json?_labels=on&_shape=objects")["rows"][0]
    assert row["speaker"]["label"] in ("The Taliban", "Taliban", "Lavrov")
    row = get("/claims/claims.json?_labels=on&_shape=objects")["rows"][0]
    assert row["document"] == {"value": TOLD.id, "label": "Borders"}
    assert "they hold 85 percent" in get(f"/claims/claims/{HOLD.id}")


@pytest.mark.parametrize("name", QUESTIONS)
def test_questions_are_answered(get: Get, name: str) -> None:
    given = {"speaker": "?speaker=taliban", "shares": "?percent=80", "words": "?words=border"}.get(name, "")
    assert QUESTIONS[name][0] in get(f"/claims/{name}{given}")
    rows = get(f"/claims/{name}.json{given}{'&' if given else '?'}_shape=objects")["rows"]
    assert len(rows) == 1, name


def test_nothing_can_be_written(get: Get) -> None:
    assert get("/claims.json?sql=delete+from+claims", code=400)["error"] == "Statement must be a SELECT"


def test_the_file_in_the_repository_is_what_is_printed() -> None:
    kept = json.loads((ROOT / "metadata.json").read_text(encoding="utf-8"))
    assert kept == metadata("claims"), "run `make docs`"
