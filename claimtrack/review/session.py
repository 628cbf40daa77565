"""A reviewer's way through the claims that wait for them: where they are, and what each key does.

Whatever is decided is in the database before the next claim is shown, so that nothing is lost however a
session ends.
"""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from claimtrack.model import Json

if TYPE_CHECKING:
    from claimtrack.store import Store


@dataclass(slots=True)
class Session:
    """The queue of one reviewer. `decided` has the events of this session, by claim."""

    store: "Store"
    reviewer: str
    queue: list[str]
    place: int = 0
    decided: dict[str, str] = field(default_factory=dict)
    skipped: set[str] = field(default_factory=set)

    @property
    def claim(self) -> str | None:
        """The claim to be judged now; None at the end of the queue."""
        return self.queue[self.place] if self.place < len(self.queue) else None

    @property
    def left(self) -> int:
        """How many of the queue are neither decided nor skipped."""
        return sum(claim not in self.decided and claim not in self.skipped for claim in self.queue)

    def decide(self, verdict: str) -> None:
        """Store a verdict on the claim and go on."""
        claim = self._now()
        self.decided[claim] = self.store.add_review(claim, verdict, reviewer=self.reviewer)
        self.skipped.discard(claim)
        self.place += 1

    def skip(self) -> None:
        """Go on without a verdict: the claim stays in the queue for another time."""
        claim = self._now()
        if claim not in self.decided:
            self.skipped.add(claim)
        self.place += 1

    def note(self, text: str) -> None:
        """Store a note on the claim and stay with it."""
        self.store.add_note(self._now(), text, reviewer=self.reviewer)

    def back(self) -> Json | None:
        """Return to the claim before; a verdict given on it in this session is taken back and returned."""
        if self.place == 0:
            return None
        self.place -= 1
        claim = self._now()
        self.skipped.discard(claim)
        if claim not in self.decided:
            return None
        return self.store.undo(reviewer=self.reviewer, event=self.decided.pop(claim))

    def forget(self) -> None:
        """Drop the claim from the queue, as it is not in the database any more."""
        self.queue.remove(self._now())

    def _now(self) -> str:
        if self.claim is None:
            raise IndexError("the queue is at its end")
        return self.claim
