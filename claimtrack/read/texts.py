"""Plain text and Markdown, with front matter or without."""

from collections.abc import Iterator

from claimtrack.errors import BadOption, UnreadableInput
from claimtrack.read import front_matter
from claimtrack.read.articles import Article, Found, Given, Raw, make_article
from claimtrack.read.days import written_day
from claimtrack.read.decode import decode, decode_page


def read_text(raw: Raw, given: Given) -> Iterator[Article]:
    """The article that a text is, front matter taken off."""
    data = raw.data
    if raw.charset and raw.media_type.startswith("text/"):  # a server says in which letters it is written
        data = decode_page(data, raw.charset).text.encode("utf-8", "surrogatepass")
    text, assumed = decode(data)
    front, remarks = front_matter.split(text), [assumed] if assumed else []
    found, day = dict(front.fields), None
    if "published" in found:
        try:
            day = written_day(found["published"])
        except BadOption as error:
            if not front.fenced and len(found) == 1:  # then this line is the article's own
                front, found = front_matter.FrontMatter({}, text), {}
            else:
                remarks.append(f"has a date in its front matter that cannot be used: {error}")
    if not front.text.strip():
        raise UnreadableInput("has front matter but no text below it")
    about = {name: value for name, value in found.items() if name != "published"}
    known = Found(**about, published=day, published_from="front matter" if day else "")
    yield make_article(raw, given, front.text, known, tuple(remarks))
