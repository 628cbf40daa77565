"""Makes the picture of a report that README.md shows: `make screenshot`.

    python docs/make_screenshot.py PICTURE [--page FILE]

Some articles of fixtures/ are read into a scratch database and judged by two made-up reviewers. Chromium,
from the PATH, draws the report. With --page the report itself is kept too, to be looked at.
"""

import argparse
import datetime
import shutil
import sys
import tempfile
from pathlib import Path

from claimtrack.ingest import add
from claimtrack.read.articles import Given
from claimtrack.report import gather
from claimtrack.report.page import write_html
from claimtrack.store import Store, open_store

ROOT = Path(__file__).resolve().parent.parent
ARTICLES = {
    "2019-03-19_mali_convoy_attack": "Sahel Monitor",
    "ferry_capsize_bangladesh": "Dhaka Courier",
    "chile_inflation": "The Ledger",
    "ohio_bridge_bill": "The Capitol Dispatch",
    "presstv_2021-07-10": "Press TV",
}
"""Articles and who published them."""

MEYER, LIND = "Ada Meyer", "Bo Lind"

DECISIONS = (
    ("16 soldiers were killed and", MEYER, "verified", "The army's list of names, a week later, has 16.",
     "https://example.org/army/list"),
    ("The enemy left dozens", MEYER, "unverified", "No photograph, no witness.", ""),
    ("40 troops had died", MEYER, "disputed", "The hospital took in 16 dead: register, page 3.",
     "https://example.org/gao/register"),
    ("losing a single fighter", MEYER, "unverified", "", ""),
    ("its jets had flown over", LIND, "verified", "Confirmed by the air base.", "https://example.org/airbase"),
    ("civilians had been harmed", LIND, "disputed", "Three families were interviewed in Sari.", ""),
    ("at least 120 people were missing", LIND, "disputed", "The river authority counted 77.",
     "https://example.org/river/2003"),
    ("at least 120 people were missing", MEYER, "verified", "The police file has 121 names.", ""),
    ("the figure at 62", MEYER, "disputed", "His own manifest has 88.", "https://example.org/manifest"),
    ("31 bodies had been recovered", LIND, "verified", "", "https://example.org/river/2003"),
    ("the vessel was overloaded", LIND, "disputed", "Denied, but the inquiry found 512 tickets.", ""),
    ("Consumer prices in Chile", MEYER, "verified", "Matches the institute's table 2.",
     "https://example.org/ine/table-2"),
    ("Rents have doubled", MEYER, "disputed", "Up 31 percent in the same table.", "https://example.org/ine/table-2"),
    ("a bonus of 120,000", MEYER, "unverified", "Announced, not yet paid.", ""),
    ("One in nine bridges", LIND, "verified", "The state's inventory has 11.2 percent.", "https://example.org/odot"),
    ("he would pay for repairs", LIND, "unverified", "No such bill was found.", ""),
    ("they now hold 85 percent", MEYER, "disputed", "The government counts 110 districts.",
     "https://example.org/districts"),
    ("it had withdrawn more than", MEYER, "verified", "Central Command's statement says so.", ""),
    ("980 loads", LIND, "verified", "", "https://example.org/centcom"),
)  # fmt: skip
"""Words of a claim, who judges it, how, why, and on which evidence."""

MADE = datetime.datetime(2026, 3, 2, 9, 30, tzinfo=datetime.UTC)
SIZE = {"width": 1200, "height": 1800}


def main() -> None:
    """Make the picture."""
    parser = argparse.ArgumentParser(description="Draw the report that README.md shows.")
    parser.add_argument("picture", type=Path)
    parser.add_argument("--page", type=Path, help="keep the report too")
    options = parser.parse_args()
    browser = shutil.which("chromium") or shutil.which("google-chrome")
    if browser is None:
        sys.exit("there is no Chromium on the PATH")
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "report.html"
        with open_store(Path(folder) / "claims.db", create=True) as store:
            stock(store)
            report = gather(store, {}, title="Five stories, and who counted what", made=MADE)
            with page.open("w", encoding="utf-8") as out:
                write_html(report, out)
        draw(browser, page, options.picture)
        if options.page:
            shutil.copy(page, options.page)


def stock(store: Store) -> None:
    """The articles, and what was decided about their claims."""
    for name, outlet in ARTICLES.items():
        path = str(ROOT / "fixtures" / "articles" / f"{name}.txt")
        for outcome in add(lambda: store, [path], Given(outlet=outlet), at=MADE.isoformat()):
            if outcome.problem:
                sys.exit(outcome.problem)
    claims = list(store.claims({"all_kinds": True}))
    for words, reviewer, verdict, note, evidence in DECISIONS:
        for claim in [each for each in claims if words in each["text"]][:1]:
            store.add_review(
                claim["id"], verdict, reviewer=reviewer, note=note, evidence=[evidence] if evidence else [],
                at=MADE.isoformat(),
            )  # fmt: skip


def draw(browser: str, page: Path, picture: Path) -> None:
    """The top of the page as a PNG."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=browser, args=["--no-sandbox", "--disable-gpu"])
        tab = opened.new_page(viewport=SIZE, color_scheme="light", reduced_motion="reduce")  # type: ignore[arg-type]
        tab.goto(page.as_uri())
        tab.screenshot(path=picture)
        opened.close()


if __name__ == "__main__":
    main()
