"""The report in a real browser: it does no harm, and everybody can use it.

Chromium from the system is driven through Playwright; where there is none, these tests say so and are skipped.
"""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from claimtrack.report import gather
from claimtrack.report.page import write_html
from claimtrack.store import Store, open_store
from tests.making import article, claim, figure
from tests.test_report import MADE, stock

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Dialog, Page

BROWSER = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
FLAGS = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
)  # fmt: skip
pytestmark = pytest.mark.skipif(BROWSER is None, reason="no Chromium on this machine: apt-get install chromium")

WIDTHS = (390, 820, 1440)

HOSTILE = "</title></style></script><script>alert(1)</script><img src=x onerror=alert(1)>{{ 7 * 7 }}{% raw %}\"'&amp;"
TURNED = "a\u202egpj.exe\u202c\u2066b\u2069"
NASTY = f"{TURNED} Minister said that {HOSTILE} is 85 percent. She denied it."


@pytest.fixture(scope="module")
def browser() -> Iterator["Browser"]:
    """One browser for all tests of a worker."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=BROWSER, args=list(FLAGS))
        yield started
        started.close()


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """A plain report, the same by article, one of hostile articles, and an empty one."""
    folder = tmp_path_factory.mktemp("pages")
    made = {}
    with open_store(folder / "plain.db", create=True) as store:
        stock(store)
        for name, by in (("plain", "speaker"), ("articles", "document")):
            made[name] = folder / f"{name}.html"
            with made[name].open("w", encoding="utf-8") as out:
                write_html(gather(store, {}, by=by, made=MADE), out)
        made["empty"] = folder / "empty.html"
        with made["empty"].open("w", encoding="utf-8") as out:
            write_html(gather(store, {"speaker": "Nobody"}, made=MADE), out)
    with open_store(folder / "nasty.db", create=True) as store:
        nasty(store)
        made["nasty"] = folder / "nasty.html"
        with made["nasty"].open("w", encoding="utf-8") as out:
            write_html(gather(store, {}, title=HOSTILE, made=MADE), out)
    return made


def nasty(store: Store) -> None:
    """Articles and decisions that hold what pages must not obey."""
    document = article(NASTY, title=HOSTILE + TURNED, outlet=HOSTILE, url="javascript:alert(1)")
    share = figure("85 percent", 85, "percent", unit="percent")
    found = [
        claim(document, f"{HOSTILE} is 85 percent", speaker=HOSTILE, figures=[share]),
        claim(document, "it", cue="denied", speaker=TURNED, kind="deny", after=NASTY.index("She")),
    ]
    store.save(document, found)
    store.add_review(
        found[0].id, "disputed", reviewer=HOSTILE, note=HOSTILE + TURNED,
        evidence=["javascript:alert(1)", {"url": "data:text/html,<script>alert(1)</script>", "title": HOSTILE}],
    )  # fmt: skip
    store.tag(found[0].id, HOSTILE, reviewer=HOSTILE)


class Opened:
    """A page in the browser, and all that it did which it should not."""

    def __init__(self, browser: "Browser", path: Path, *, script: bool = True, **settings: object) -> None:
        self.context = browser.new_context(
            java_script_enabled=script, reduced_motion="reduce", permissions=["clipboard-read", "clipboard-write"],
            **settings,  # type: ignore[arg-type]
        )  # fmt: skip
        self.wrong: list[str] = []
        self.page: Page = self.context.new_page()
        self.page.set_default_timeout(5_000)
        self.page.on("dialog", self._dismiss)
        self.page.on("console", lambda message: self.wrong.append(f"console {message.text}"))
        self.page.on("pageerror", lambda error: self.wrong.append(f"error {error}"))
        self.page.on("request", lambda request: self.wrong.append(request.url) if request.url != path.as_uri() else None)
        self.page.goto(path.as_uri())

    def _dismiss(self, dialog: "Dialog") -> None:
        self.wrong.append(f"dialog {dialog.message}")
        dialog.dismiss()

    def __enter__(self) -> "Page":
        return self.page

    def __exit__(self, failed: object, *_error: object) -> None:
        self.context.close()
        assert failed or self.wrong == []


def says(page: "Page", text: str) -> None:
    """Wait until the page says that so many claims are shown."""
    expect(page.locator("#shown")).to_have_text(text)


def shown(page: "Page") -> list[str]:
    """What the claims that are shown say."""
    return [mark.text_content() or "" for mark in page.locator("article mark:visible").all()]


def test_hostile_articles_do_no_harm(browser: "Browser", pages: dict[str, Path]) -> None:
    with Opened(browser, pages["nasty"]) as page:
        assert page.locator("article").count() == 2
        assert page.locator("img, iframe, object, embed, base, link").count() == 0
        assert page.locator("script").count() == 1
        assert page.locator("h1").inner_text() == HOSTILE
        assert HOSTILE in page.locator("article mark").first.inner_text()
        assert page.locator("article .note").first.text_content() == HOSTILE + harmless(TURNED)
        assert page.title().startswith("</title></style></script><script>alert(1)</script>")
        addresses = page.eval_on_selector_all("a[href]", "links => links.map(link => link.getAttribute('href'))")
        assert [address for address in addresses if not address.startswith("#")] == []
        inside = page.evaluate("document.documentElement.outerHTML")
        assert not re.search("[\u202a-\u202e\u2066-\u2069]", inside)
        page.locator("#search").fill("is 85 percent")
        says(page, "1 of 2 claims")
        page.locator("article:visible button").click()
        expect(page.locator("article:visible button")).to_have_text("Copied")


def harmless(text: str) -> str:
    return re.sub("[\u202a-\u202e\u2066-\u2069]", "\ufffd", text)


def test_the_policy_holds_against_what_slips_in(browser: "Browser", pages: dict[str, Path]) -> None:
    opened = Opened(browser, pages["plain"])
    refused: list[str | None] = []
    opened.page.on("requestfailed", lambda request: refused.append(request.failure))
    opened.page.evaluate("""() => {
        window.blocked = [];
        document.addEventListener('securitypolicyviolation', event => window.blocked.push(event.effectiveDirective));
        const script = document.createElement('script'); script.textContent = 'window.hacked = true';
        const image = new Image(); image.src = 'https://example.org/x.png';
        const style = document.createElement('style'); style.textContent = 'body { display: none }';
        document.body.append(script, image, style);
        document.body.insertAdjacentHTML('beforeend', '<p onclick="1" style="color: red">x</p><form action="https://example.org"><button>');
        document.querySelector('body > form > button').click();
    }""")
    blocked: set[str] = set()
    for _ in range(100):
        blocked = set(opened.page.evaluate("window.blocked"))
        if len(blocked) >= 6:
            break
        opened.page.wait_for_timeout(20)
    assert blocked == {
        "script-src-elem", "img-src", "style-src-elem", "style-src-attr", "script-src-attr", "form-action",
    }  # fmt: skip
    assert opened.page.evaluate("window.hacked") is None
    assert [each for each in opened.wrong if not each.startswith("console")] == ["https://example.org/x.png"]
    assert refused == ["csp"]
    opened.context.close()


@pytest.fixture(scope="module")
def plain(browser: "Browser", pages: dict[str, Path]) -> Iterator["Page"]:
    """The plain report, opened once for tests that leave it as it was."""
    with Opened(browser, pages["plain"]) as page:
        yield page


@pytest.mark.parametrize(
    ("control", "value", "left"),
    [
        ("verdict", "verified", ["40 of the 60 bridges were safe"]),
        ("verdict", "contested", ["85 percent of the docks had reopened"]),
        ("kind", "deny", ["the plan", "smoking had caused the fire"]),
        ("figure", "percent", ["85 percent of the docks had reopened"]),
        ("figure", "*", ["40 of the 60 bridges were safe", "85 percent of the docks had reopened", "250 more boats"]),
        ("figure", "-", ["smoking had caused the fire", "the plan", "of delays"]),
        ("speaker", "Ada Brink", ["40 of the 60 bridges were safe", "the plan"]),
    ],
)
def test_filters(plain: "Page", control: str, value: str, left: list[str]) -> None:
    options = plain.locator(f"#{control} option").all()
    chosen = next(each for each in options if value in (each.get_attribute("value"), (each.text_content() or "").split(" (")[0]))
    plain.locator(f"#{control}").select_option(label=chosen.text_content())
    assert sorted(shown(plain)) == sorted(left)
    assert plain.locator("#shown").inner_text() == f"{len(left)} of 6 claims"
    assert plain.locator(".contents li:visible").count() == plain.locator("details.group:visible").count()
    plain.get_by_role("button", name="Show all", exact=True).click()
    says(plain, "6 claims")


@pytest.mark.parametrize(
    ("words", "count"), [("10 July 2021", 3), ("BRIDGES", 1), ("elise cote", 1), ("brink plan", 1), ("page 4", 2), ("gazette", 3), ("zebra", 0), ("cite", 0)]
)
def test_search(plain: "Page", words: str, count: int) -> None:
    plain.locator("#search").fill(words)
    says(plain, f"{count} of 6 claims")
    assert plain.locator("article:visible").count() == count
    if not count:
        plain.get_by_role("button", name="Show all claims").click()
        assert plain.locator("article:visible").count() == 6
        assert plain.evaluate("document.activeElement.id") == "search"
    plain.locator("#search").fill("")
    says(plain, "6 claims")


def test_search_knows_the_heading(browser: "Browser", pages: dict[str, Path]) -> None:
    with Opened(browser, pages["articles"]) as page:
        page.locator("#search").fill("gazette <under> docks")
        says(page, "1 of 6 claims")


@pytest.mark.parametrize(
    ("order", "first"), [("name", "Ada Brink"), ("many", "Ada Brink"), ("new", None), ("old", None), ("", "Ada Brink")]
)
def test_sorting(plain: "Page", order: str, first: str | None) -> None:
    plain.locator("#sort").select_option(value=order)
    names = plain.locator("details.group h2").all_inner_texts()
    assert plain.locator(".contents a").all_inner_texts() == names
    days = plain.eval_on_selector_all("article", "cards => cards.map(card => card.dataset.d)")
    assert len(days) == 6
    assert names[0] == (first or names[0])
    if order in ("new", "old"):
        firsts = plain.eval_on_selector_all("details.group", "all => all.map(group => group.querySelector('article').dataset.d)")
        assert firsts == sorted(firsts, reverse=order == "new")
    if order == "name":
        assert names == sorted(names, key=lambda name: name.replace("É", "E").casefold())


def test_folding(browser: "Browser", pages: dict[str, Path]) -> None:
    with Opened(browser, pages["plain"]) as page:
        page.locator("#fold").click()
        assert page.locator("article:visible").count() == 0
        assert page.locator("#fold").inner_text() == "Unfold all"
        page.locator("details.group > summary").first.click()
        assert page.locator("article:visible").count() == 2
        page.locator("#fold").click()
        page.locator("#fold").click()
        assert page.locator("article:visible").count() == 6


def test_a_link_to_a_claim_shows_it(browser: "Browser", pages: dict[str, Path]) -> None:
    with Opened(browser, pages["plain"]) as page:
        anchor = page.locator("article").last.get_attribute("id")
        page.locator("#search").fill("bridges")
        says(page, "1 of 6 claims")
        page.locator("#fold").click()
        page.evaluate(f"location.hash = '{anchor}'")
        says(page, "6 claims")
        assert page.locator(f"[id='{anchor}']").is_visible()
        assert page.locator("article").last.get_attribute("id") == anchor


@pytest.mark.parametrize("name", ["plain", "articles"])
def test_a_citation(browser: "Browser", pages: dict[str, Path], name: str) -> None:
    with Opened(browser, pages[name]) as page:
        card = page.locator("article", has_text="40 of the 60")
        card.get_by_role("button", name="Cite").click()
        expect(card.locator("button")).to_have_text("Copied")
        assert page.evaluate("navigator.clipboard.readText()") == (
            "Ada Brink (mayor): 40 of the 60 bridges were safe (9 July 2021). "
            "“Fire <under> control”, The Gazette, 10 July 2021. https://example.org/a "
            f"Claim {card.get_attribute('id')}, verified."
        )


def test_the_keyboard_is_enough(browser: "Browser", pages: dict[str, Path]) -> None:
    with Opened(browser, pages["plain"]) as page:
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.className") == "skip"
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.id") == "claims"
        page.locator("#search").focus()
        page.keyboard.type("denied")
        page.keyboard.press("Enter")
        assert page.locator("#shown").inner_text() == "2 of 6 claims"
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.id") == "speaker"
        page.locator("details.group:visible summary").first.focus()
        page.keyboard.press("Space")
        assert page.locator("article:visible").count() == 1
        outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        assert outline == "solid"


@pytest.mark.parametrize("name", ["plain", "empty"])
def test_without_the_script_everything_can_be_read(browser: "Browser", pages: dict[str, Path], name: str) -> None:
    with Opened(browser, pages[name], script=False) as page:
        text = page.locator("body").inner_text()
        if name == "empty":
            assert "No claims fit this report." in text
            return
        assert page.locator("article:visible").count() == 6
        assert page.locator("button:visible, input:visible, select:visible").count() == 0
        assert page.locator(".contents a:visible").count() == 5
        for words in ("See page 4.", "https://example.org/t", "40 of the 60 bridges", "Contested", "The Gazette"):
            assert words in text, words
        page.locator(".history summary").first.click()
        assert "taken back" in page.locator(".history").first.inner_text()


def test_print(browser: "Browser", pages: dict[str, Path]) -> None:
    with Opened(browser, pages["plain"]) as page:
        page.locator("#fold").click()
        page.emulate_media(media="print")
        assert page.locator("button:visible, input:visible, select:visible").count() == 0
        assert page.locator("article .context:visible").count() == 6
        assert page.locator("article .history li:visible").count() > 0
        after = "selector => getComputedStyle(document.querySelector(selector), '::after').content"
        assert page.evaluate(after, "cite a") == '" <https://example.org/a>"'
        assert page.evaluate(after, ".evidence a") == "none"  # it is its own name
        printed = page.pdf(format="A4", prefer_css_page_size=True)
        assert printed.startswith(b"%PDF")
        assert 1 <= len(re.findall(rb"/Type\s*/Page\b", printed)) <= 4


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", ["plain", "nasty"])
def test_no_sideways_scrolling(browser: "Browser", pages: dict[str, Path], name: str, width: int) -> None:
    with Opened(browser, pages[name], viewport={"width": width, "height": 800}) as page:
        wide, room = page.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
        assert wide <= room
        bar = page.locator("#filter").bounding_box()
        assert bar is not None
        assert bar["height"] < 100  # not even a phone's screen is eaten up
        if width < 1000:
            assert not page.locator("#verdict").is_visible()
            page.get_by_role("button", name="Filter").click()
            assert page.get_by_role("button", name="Filter").get_attribute("aria-expanded") == "true"
        assert page.locator("#verdict").is_visible()


@pytest.mark.parametrize(
    ("name", "scheme"),
    [("plain", "light"), ("plain", "dark"), ("articles", "light"), ("nasty", "dark"), ("empty", "light")],
)
def test_nothing_that_axe_finds(browser: "Browser", pages: dict[str, Path], name: str, scheme: str) -> None:
    from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]

    opened = Opened(browser, pages[name], color_scheme=scheme, bypass_csp=True)
    found = Axe().run(opened.page).response["violations"]
    assert [(each["id"], [node["html"] for node in each["nodes"]][:3]) for each in found] == []
    opened.context.close()
