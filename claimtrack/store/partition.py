"""Names put together into speakers, and taken apart again: what decisions do, one after another. Pure.

A group has a lead, the name it goes by. Joining two groups keeps the lead of the first; what is parted from a
group leads itself, and what is left keeps its lead, or finds another.
"""

from collections.abc import Callable, Iterable
from typing import Any


class Groups:
    """Things in groups; `rank` says who leads a group that has no lead of its own: the least."""

    def __init__(self, things: Iterable[str], rank: Callable[[str], Any]) -> None:
        self._rank = rank
        self._lead = {thing: thing for thing in things}
        self._members = {thing: {thing} for thing in self._lead}
        self.names: dict[str, str] = {}

    def __contains__(self, thing: str) -> bool:
        return thing in self._lead

    def lead(self, thing: str) -> str:
        """Who leads the group of something."""
        return self._lead[thing]

    def members(self, thing: str) -> set[str]:
        """Everything in the group of something."""
        return self._members[self._lead[thing]]

    def name(self, thing: str) -> str | None:
        """The name given to the group of something, if one was."""
        return self.names.get(self._lead[thing])

    def together(self, things: Iterable[str]) -> None:
        """Make one group of things that belong together by themselves; the least leads."""
        wanted = {member for thing in things for member in self.members(thing)}
        if wanted:
            self._form(wanted, min(wanted, key=self._rank))

    def join(self, one: str, other: str) -> None:
        """Put the group of another thing to that of the first, which keeps its lead and its name."""
        lead, left = self._lead[one], self._lead[other]
        if lead == left:
            return
        self._form(self._members[lead] | self._members[left], lead)

    def part(self, things: Iterable[str]) -> None:
        """Take things out of their groups, to be a group of their own."""
        leaving = {thing for thing in things if thing in self._lead}
        for lead in {self._lead[thing] for thing in leaving}:
            left = self._members[lead] - leaving
            if left and lead in left:
                self._form(left, lead)
            elif left:
                self._form(left, min(left, key=self._rank))
        if leaving:
            kept = [thing for thing in leaving if self._lead[thing] == thing and thing in self.names]
            self._form(leaving, min(kept or leaving, key=self._rank))

    def rename(self, thing: str, name: str) -> None:
        """Give the group of something a name."""
        self.names[self._lead[thing]] = name

    def _form(self, members: set[str], lead: str) -> None:
        for thing in members:
            if thing != lead:
                self._members.pop(thing, None)
                self.names.pop(thing, None)
            self._lead[thing] = lead
        self._members[lead] = set(members)
