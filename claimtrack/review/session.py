"""A reviewer's way through the claims that wait for them: where they are, and what becomes of each.

Whatever is decided is in the database before the next claim is shown, so that nothing is lost however a
session ends. Skipping decides nothing and is stored nowhere.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

from claimtrack.errors import BadOption
from claimtrack.model import Json, Span
from claimtrack.store.queues import Selection, resumed
from claimtrack.terminal import counted

if TYPE_CHECKING:
    from claimtrack.store import Store

FLAG = "flagged"
"""The tag that a flag is."""


class Step(NamedTuple):
    """A claim that was passed, and the decision that passed it; None for a skip."""

    claim: str
    decision: str | None


@dataclass(slots=True)
class Session:
    """One reviewer's queue. `ahead` begins with the claim to be judged now, `trail` ends with the last.

    The trail begins with what the reviewer judged in earlier sessions, so that they can go back to it.
    """

    store: "Store"
    reviewer: str
    selection: Selection = field(default_factory=Selection)
    blind: bool = False
    total: int = 0
    ahead: list[str] = field(default_factory=list)
    skipped: list[str] = field(default_factory=list)
    trail: list[Step] = field(default_factory=list)
    decided: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self._queue(self.store.to_review(self.reviewer, self.selection))

    def _queue(self, picked: dict[str, Json | None]) -> None:
        judged = sorted(
            (verdict["at"], claim, verdict["decision"]) for claim, verdict in picked.items() if verdict
        )
        self.total = len(picked)
        self.ahead = resumed(picked)
        self.skipped = []
        self.trail = [Step(claim, decision) for _, claim, decision in judged]

    def select(self, selection: Selection) -> None:
        """Go on with other claims; BadOption, and nothing changes, if there are none left to judge."""
        picked = self.store.to_review(self.reviewer, selection)
        if not picked:
            raise BadOption("no claims are like that; the queue stays as it is")
        if all(picked.values()):
            raise BadOption(f"you have judged all {counted(len(picked), 'claim')} of those already")
        self.selection = selection
        self._queue(picked)

    # Where we are

    @property
    def claim(self) -> str | None:
        """The claim to be judged now; None at the end of the queue."""
        return self.ahead[0] if self.ahead else None

    @property
    def now(self) -> str:
        """The claim to be judged now; BadOption at the end of the queue."""
        if not self.ahead:
            raise BadOption("there is no claim here; b goes back")
        return self.ahead[0]

    @property
    def place(self) -> int:
        """How many of the claims are passed: judged, today or earlier, or skipped."""
        return self.total - len(self.ahead)

    @property
    def where(self) -> str:
        """Where we are, in words: "37 of 412 · 9 skipped"."""
        here = f"{min(self.place + 1, self.total):,} of {self.total:,}"
        return f"{here} · {len(self.skipped):,} skipped" if self.skipped else here

    @property
    def summary(self) -> str:
        """How the session went, in one line."""
        decided = counted(len(self.decided), "claim")
        skipped = f", {len(self.skipped)} skipped" if self.skipped else ""
        return f"{decided} decided{skipped}, {len(self.ahead)} left"

    # Deciding and going on

    def judge(self, verdict: str) -> None:
        """Store a verdict on the claim and go on."""
        self._pass(self.store.add_review(self.now, verdict, reviewer=self.reviewer))

    def reject(self) -> None:
        """Store that this is no claim, and go on."""
        self._pass(self.store.decide(self.now, "not_a_claim", reviewer=self.reviewer))

    def _pass(self, decision: str) -> None:
        claim = self.ahead.pop(0)
        self.decided.add(claim)
        self.trail.append(Step(claim, decision))

    def skip(self) -> None:
        """Go on without a decision: the claim comes again at the end, and in the next session."""
        self.skipped.append(self.now)
        self.trail.append(Step(self.ahead.pop(0), None))

    def again(self) -> None:
        """Go through what was skipped, at the end of the queue."""
        self.ahead, self.skipped = self.ahead + self.skipped, []

    def back(self) -> str:
        """Return to the claim passed last, taking back what was decided on it. Returns that, in words."""
        if not self.trail:
            raise BadOption("this is the first one")
        step = self.trail.pop()
        taken = ""
        if step.decision:
            try:
                taken = self.store.undo(reviewer=self.reviewer, event=step.decision)["text"]
            except BadOption:  # undone meanwhile, with `claimtrack undo`
                taken = ""
        self.decided.discard(step.claim)
        for queue in (self.ahead, self.skipped):
            if step.claim in queue:
                queue.remove(step.claim)
        self.ahead.insert(0, step.claim)
        return taken

    def forget(self) -> None:
        """Drop the claim from the queue, as it is not in the database any more."""
        self.ahead.pop(0)
        self.total -= 1

    # Deciding and staying

    def note(self, text: str, evidence: Sequence[Json] = ()) -> None:
        """Store a note on the claim, or links to evidence."""
        self.store.decide(self.now, "note", reviewer=self.reviewer, note=text, evidence=evidence)

    def tag(self, name: str) -> bool:
        """Put a tag on the claim, or take it off if it is there. Returns whether it is there now."""
        off = " ".join(name.split()) in self.record()["tags"]
        self.store.tag(self.now, name, off=off, reviewer=self.reviewer)
        return not off

    def correct(self, field: str, value: Any) -> None:
        """Store what a field of the claim should read."""
        self.store.correct(self.now, field, value, reviewer=self.reviewer)

    def add(self, spans: Sequence[Span], source: Span | None, cue: Span | None) -> None:
        """Store a claim that extraction missed, at places in the article; it is to be judged next."""
        document = self.store.record(self.now)["document"]
        made = self.store.add_claim(document, spans, reviewer=self.reviewer, source=source, cue=cue)
        self.ahead.insert(1, made)
        self.total += 1

    # What there is to see and to choose from

    def tags(self) -> list[str]:
        """The tags in use."""
        return self.store.tags()

    def speakers(self) -> list[str]:
        """Who speaks in the claim's article."""
        document = self.store.record(self.now)["document"]
        return [each["name"] for each in self.store.speakers({"document": document, "all_kinds": True})]

    def record(self) -> Json:
        """Everything about the claim that its reviewer may see: when blind, nothing that others decided."""
        record = self.store.record(self.now)
        if self.blind:
            record["reviews"] = [each for each in record["reviews"] if each["reviewer"] == self.reviewer]
            record["tags"] = _tags(record["reviews"])
            record["status"] = ""
        return record


def _tags(events: Sequence[Json]) -> list[str]:
    """The tags that some decisions, oldest first, leave on a claim."""
    standing = [each for each in events if not each["undone"] and each["action"] in ("tag", "untag")]
    latest = {each["value"]: each["action"] for each in standing}
    return sorted(tag for tag, action in latest.items() if action == "tag")
