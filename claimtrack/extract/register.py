"""The register of an article: everybody it names, each with all the mentions that mean the same one."""

from bisect import bisect_left
from dataclasses import dataclass, field

from claimtrack.extract.names import Name
from claimtrack.extract.text import Reading
from claimtrack.model import Span
from claimtrack.rules.en import names as table

Key = tuple[str, ...]
"""A name's words in small letters."""


@dataclass(slots=True, eq=False)
class Bearer:
    """One person or body with a name.

    `names` are the indices of its mentions, `full` that of its fullest one.
    `role` is None until it is asked for.
    """

    key: Key
    kind: str
    gender: str = ""
    full: int = -1
    names: list[int] = field(default_factory=list)
    role: str | None = None
    organisation: str = ""


@dataclass(slots=True, eq=False)
class Register:
    """Everybody an article names.

    `firsts` are the first tokens of `names`, for finding the ones in a stretch. `offices` remembers
    the office that each mention states, once it was looked for.
    """

    reading: Reading
    names: list[Name]
    bearers: list[Bearer] = field(default_factory=list)
    firsts: list[int] = field(default_factory=list)
    offices: dict[int, Span | None] = field(default_factory=dict)

    def between(self, first: int, stop: int) -> range:
        """The indices of the names that begin in these tokens."""
        return range(bisect_left(self.firsts, first), bisect_left(self.firsts, stop))

    def bearer(self, index: int) -> Bearer | None:
        """Whom the name of that index means; None for offices and peoples."""
        who = self.names[index].who
        return self.bearers[who] if who >= 0 else None

    def called(self, bearer: Bearer) -> str:
        """The fullest name of a bearer, as the article writes it."""
        return written(self.reading, self.names[bearer.full])


def written(reading: Reading, name: Name) -> str:
    """A name as it stands in the text, with the full stop of "Ltd."."""
    if name.form.called:
        return name.form.called
    words, stop = reading.words(name.first, name.stop), name.stop
    if (
        stop + 1 >= len(reading.word)
        or reading.word[stop] != "."
        or reading.end[stop - 1] != reading.start[stop]
    ):
        return words
    short = reading.lower[stop - 1] in table.COMPANY_ENDINGS or reading.lower[stop - 1] in table.SUFFIXES
    return words + "." if short and reading.sentence[stop + 1] == reading.sentence[stop] else words
