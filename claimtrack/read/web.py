"""Pages on the web as articles: those the user names, and those that a feed's entries stand for."""

from collections.abc import Iterator
from dataclasses import replace

from claimtrack.addresses import same_site
from claimtrack.errors import UnreadableInput
from claimtrack.read.articles import Article, Given, Item, Link, Problem, Raw
from claimtrack.read.fetching import fetch, refuse_scheme
from claimtrack.read.kinds import HTML, kind_of
from claimtrack.read.long_texts import in_parts
from claimtrack.read.manners import Manners
from claimtrack.read.readers import read_items


def raw_page(url: str, manners: Manners) -> Raw:
    """The bytes of a page. Its path is the address as given, its URL where it stood in the end.

    Raises UnreadableInput with one line that names the address.
    """
    try:
        refuse_scheme(url)
        try:
            page = fetch(url, manners)
        except ModuleNotFoundError as error:
            raise UnreadableInput(
                f"is a web page, which needs {error.name}: pip install 'claimtrack[web]'"
            ) from None
    except UnreadableInput as error:
        raise UnreadableInput(f"{url} {error}") from None
    return Raw(page.data, url, url, page.url.partition("#")[0], page.media_type, page.charset)


def read_raw(raw: Raw, given: Given) -> Iterator[Item]:
    """What readers find in a file or page. A page that calls another site its own address is not believed.

    Wire copy often names the agency's address, and would be taken for a version of the agency's article.
    """
    believed = given.url or not raw.url or kind_of(raw).name != HTML
    for item in read_items(raw, given):
        if isinstance(item, Article):
            if not (believed or same_site(item.document.url, raw.url)):
                item = replace(item, document=replace(item.document, url=raw.url))
            if given.keep_original:
                item = replace(item, original=_with_type(raw))
            yield from in_parts(item)
        else:
            yield item


def _with_type(raw: Raw) -> Raw:
    """The same bytes with what they are, where no sender declared it."""
    types = kind_of(raw).media_types
    return raw if raw.media_type or not types else replace(raw, media_type=types[0])


def follow(link: Link, given: Given) -> Iterator[Item]:
    """The article on a page that a feed names; the feed's own text of it where the page cannot be had."""
    try:
        items = list(read_raw(replace(raw_page(link.url, given.manners), known=link.known), given))
        articles = [item for item in items if not isinstance(item, Link)]
        if not articles:
            raise UnreadableInput(f"{link.url} is a feed itself")
        yield from articles
    except UnreadableInput as error:
        if link.own is None:
            yield Problem(link.name, str(error))
        else:
            remark = f"is the feed's own text, as its page could not be had: {error}"
            yield replace(link.own, remarks=(*link.own.remarks, remark))
