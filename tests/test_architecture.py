"""The page on the architecture tells of the house as it is: every module, table and view, and no others."""

import re
from pathlib import Path

import pytest

from claimtrack.store import open_store

ROOT = Path(__file__).resolve().parent.parent
PAGE = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
PACKAGE = ROOT / "claimtrack"
NAMED = set(re.findall(r"`(?:claimtrack/)?((?:\w+/)*\w+\.py)`", PAGE))
UNTOLD = {"__main__.py", "model.py", "errors.py"}
"""Modules that the page names as parts of the house, without the .py."""


def modules() -> list[str]:
    """Every module that holds something, by its path in the package."""
    return sorted(
        path.relative_to(PACKAGE).as_posix() for path in PACKAGE.rglob("*.py") if "def " in path.read_text(encoding="utf-8")
    )


def tables(pattern: str) -> set[str]:
    """What stands in the first column of the tables of the page under a heading that fits."""
    table = re.search(rf"^\| {pattern} \|.*\n\| --- .*\n((?:\|.*\n)+)", PAGE, flags=re.MULTILINE)
    assert table
    return {name for row in table[1].splitlines() for name in re.findall(r"`(\w+)`", row.split("|")[1])}


@pytest.mark.parametrize("module", modules())
def test_every_module_is_told_of(module: str) -> None:
    short = module.removeprefix("rules/en/") if module.startswith("rules/en/") else module
    assert {module, short} & (NAMED | UNTOLD), f"{module} wants a line in docs/architecture.md"


@pytest.mark.parametrize("name", sorted(NAMED))
def test_modules_told_of_are_there(name: str) -> None:
    assert any((place / name).is_file() for place in (PACKAGE, PACKAGE / "rules" / "en", ROOT))


def test_tables_and_views_are_those_of_the_database(tmp_path: Path) -> None:
    with open_store(tmp_path / "claims.db", create=True) as store:
        made = set(store.db.table_names())
        views = set(store.db.view_names())
    own = {name for name in made if not re.match(r"claims_fts_|_sqlite|sqlite_", name)}
    assert tables("Table") == own
    assert tables("View") == views


def test_names_in_capitals_are_in_the_code() -> None:
    code = "\n".join(path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*.py"))
    named = set(re.findall(r"`([A-Z_]{3,})`", PAGE))
    assert len(named) > 5
    assert not {name for name in named if not re.search(rf"\b{name}\b", code)}
