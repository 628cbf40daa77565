"""Judged claims as schema.org's ClaimReview, for those who collect fact checks: a DataFeed in JSON-LD.

What is required and recommended is what Google documented for fact checks; a feed is how Data Commons hands
them round. docs/claimreview.md tells what the ratings mean.
"""

import re
from collections.abc import Iterable, Sequence
from typing import TextIO

from claimtrack.errors import BadOption
from claimtrack.export.history import standing, verdicts
from claimtrack.export.jsons import to_json
from claimtrack.export.options import PLAIN, Options
from claimtrack.model import Json

CONTEXT = "https://schema.org"

LONGEST = 74
"""`claimReviewed` is to be shorter than 75 characters."""

RATINGS: dict[str, Json] = {
    "verified": {"alternateName": "Verified", "ratingValue": 5, "bestRating": 5, "worstRating": 1},
    # Disputed is not false: somebody says otherwise. So it has a name and no place on the scale.
    "disputed": {"alternateName": "Disputed"},
}
"""Status → rating. Judged claims of any other status have none, and become a bare Claim."""

JUDGED = ("verified", "disputed", "unverified", "contested")
"""The statuses of claims that somebody has judged."""

_STATED = ("assert", "evidence", "estimate", "predict", "concede")
"""Kinds of cue behind which a claim's words alone say what is claimed; a denied one would be turned round."""

_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
_SPEAKERS = {"person": "Person", **dict.fromkeys(("organisation", "group", "unknown"), "Organization")}
_ADDRESS = re.compile(r"https?://[^\s/]+\S*")


def write_claimreview(records: Iterable[Json], out: TextIO, options: Options = PLAIN) -> None:
    """A feed with an item for each claim, written as they come."""
    head = to_json(_feed(options), indent=1).removesuffix("\n}")
    out.write(_in_html(f'{head},\n "dataFeedElement": ['))
    between = "\n"
    for record in records:
        out.write(between + _in_html(to_json(_item(record, options), indent=1)))
        between = ",\n"
    out.write("]\n}\n" if between == "\n" else "\n]\n}\n")


def _in_html(text: str) -> str:
    """The JSON as it can stand in a page: no text in it can end the element it stands in."""
    return text.replace("<", "\\u003c")


def _feed(options: Options) -> Json:
    address("", options.base_url)  # refused before anything is written
    feed: Json = {"@context": CONTEXT, "@type": "DataFeed", "name": "Judged claims"}
    if options.about:
        feed |= {"description": options.about.summary(), "dateModified": options.about.moment()}
    if options.publisher:
        feed["publisher"] = _publisher(options)
    return feed


def _item(record: Json, options: Options) -> Json:
    decided = deciding(record)
    item = _review(record, decided, options) if record["status"] in RATINGS else _claim(record)
    return {
        "@type": "DataFeedItem",
        "dateCreated": max((event["at"] for event in decided), default=None),
        "url": address(record["id"], options.base_url),
        "item": [{"@context": CONTEXT, **item}],
    }


def _review(record: Json, decided: Sequence[Json], options: Options) -> Json:
    """A ClaimReview: what was claimed, how it was rated, by whom, when, and on which evidence."""
    notes = " ".join(dict.fromkeys(event["note"] for event in decided if event["note"]))
    return _filled({
        "@type": "ClaimReview", "url": address(record["id"], options.base_url),
        "claimReviewed": shortened(wording(record)),
        "reviewRating": {"@type": "Rating", **RATINGS[record["status"]]},
        "author": _publisher(options) if options.publisher else _reviewers(decided),
        "datePublished": max((event["at"] for event in decided), default="")[:10],
        "itemReviewed": _claim(record), "reviewBody": notes, "citation": _evidence(decided),
    })  # fmt: skip


def deciding(record: Json) -> list[Json]:
    """The decisions that the status rests on: the latest adjudication, else the verdicts of all reviewers."""
    settled = [event for event in standing(record) if event["action"] == "adjudicate"]
    return settled[-1:] or verdicts(record)


def wording(record: Json) -> str:
    """What is claimed, so that it can stand alone: with speaker and cue where its words would mislead."""
    text = " ".join(record["text"].split())
    if record["cue"]["kind"] in _STATED and not record["negated"]:
        return text
    names = " and ".join(speaker["name"] for speaker in record["speakers"])
    return " ".join(f"{names} {record['cue']['text']}: {text}".split())


def shortened(text: str) -> str:
    """The text on one line, cut between words to what `claimReviewed` may have."""
    if len(text) <= LONGEST:
        return text
    room = text[: LONGEST - 1]
    cut = room.rpartition(" ")[0] if " " in room[LONGEST // 2 :] else room[:-1]
    return f"{cut.rstrip(' ,;:–—-')} …"


def address(claim_id: str, base_url: str) -> str:
    """Where the review of a claim stands: under the base, else a name that is an address nowhere."""
    if not base_url:
        return f"urn:claimtrack:claim:{claim_id}"
    if not _ADDRESS.fullmatch(base_url):
        raise BadOption(
            f"{base_url!r} is no web address to put claims under; one is https://example.org/checks/"
        )
    return base_url + ("" if base_url.endswith(("/", "=", "#")) else "/") + claim_id


def _claim(record: Json) -> Json:
    """The claim itself: by whom, when it was said, and where it stood."""
    said = record["said_on"]["value"] if record["said_on"] else ""
    return _filled({
        "@type": "Claim", "identifier": record["id"], "text": wording(record), "author": _authors(record),
        "datePublished": said if _DATE.fullmatch(said) else "", "appearance": _appearance(record),
    })  # fmt: skip


def _authors(record: Json) -> Json | list[Json] | None:
    """Those who made the claim, if the article names them; a report or a poll is nobody."""
    people = [
        _filled({
            "@type": _SPEAKERS[speaker["kind"]], "name": speaker["name"],
            "jobTitle": speaker["role"] if speaker["kind"] == "person" else "",
        })
        for speaker in record["speakers"]
        if speaker["resolved"] and speaker["kind"] in _SPEAKERS and speaker["name"]
    ]  # fmt: skip
    return _one_or_all(people)


def _appearance(record: Json) -> Json | None:
    outlet = {"@type": "Organization", "name": record["outlet"]} if record.get("outlet") else None
    url = record.get("url") or ""
    article = _filled({
        "headline": record.get("document_title"), "url": url if _ADDRESS.fullmatch(url) else "",
        "datePublished": record.get("published"), "publisher": outlet,
    })  # fmt: skip
    return {"@type": "NewsArticle", **article} if article else None


def _publisher(options: Options) -> Json:
    return {"@type": "Organization", "name": options.publisher}


def _reviewers(decided: Sequence[Json]) -> Json | list[Json] | None:
    names = dict.fromkeys(event["reviewer"] for event in decided)
    return _one_or_all([{"@type": "Person", "name": name} for name in names])


def _evidence(decided: Sequence[Json]) -> list[Json]:
    """What the decisions rest on, each once: by its address, or of a file alone by its name."""
    links = {(link["url"], link["title"]): link for event in decided for link in event["evidence"]}
    works = [_filled({"url": link["url"], "name": link["title"]}) for link in links.values()]
    return [{"@type": "CreativeWork", **work} for work in works if work]


def _one_or_all(things: list[Json]) -> Json | list[Json] | None:
    return things[0] if len(things) == 1 else things or None


def _filled(parts: Json) -> Json:
    """The parts that there is something to say of."""
    return {name: value for name, value in parts.items() if value}
