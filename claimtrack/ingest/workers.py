"""Reading and extracting in several processes, with results in order; one that dies takes one file along.

Each process is given sources over a pipe and answers with outcomes. A thread for each takes in the answers,
so that none waits while this process is storing. No more than a few are ever under way, so that memory stays
flat however many files there are.
"""

import contextlib
import os
import pickle
import queue
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from multiprocessing.connection import Connection
from pathlib import Path

from claimtrack.ingest.examining import Outcome, examine, made_ready
from claimtrack.ingest.processes import CONTEXT, deaf_to_interrupts, prepare_to_start
from claimtrack.read.articles import Given
from claimtrack.read.files import STDIN, Source

AHEAD = 48
"""So many sources wait at each process, so that it need not wait for us."""

WINDOW = 64
"""So many sources for each process are begun while an earlier one is not done with."""

CREDIT = 32
"""So many outcomes of one source may be under way; then its process waits until they are taken."""

BEHIND = 10
"""How far behind the storing process the others stand in line for a processor: it is the one all wait for."""

Answer = tuple["_Worker", bytes | None]


def serve(pipe: Connection, given: Given, database: Path | None) -> None:
    """What a process does: examine each source that comes through the pipe, until there are no more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(os, "nice"):
        os.nice(BEHIND)
    store = None
    if database is not None:
        from claimtrack.store import open_store

        store = open_store(database, writable=False)
    has = store.has_document if store else lambda _: False
    waiting: deque[Source] = deque()
    with contextlib.suppress(EOFError, OSError):
        while True:
            source = waiting.popleft() if waiting else pipe.recv()
            if not isinstance(source, Source):
                continue  # leave to go on, for a source that is done with
            credit = CREDIT
            for outcome in examine(source, given, has):
                if outcome.article and not outcome.known:
                    outcome = replace(outcome, claims=(), ready=made_ready(outcome))
                while credit == 0:
                    told = pipe.recv()
                    if isinstance(told, Source):
                        waiting.append(told)
                    else:
                        credit += told
                pipe.send(outcome)
                credit -= 1
            pipe.send(None)


class _Worker:
    """A process, the numbers of the sources it was given, and the thread that listens to it."""

    def __init__(self, given: Given, database: Path | None, answers: "queue.Queue[Answer]") -> None:
        self.assigned: deque[int] = deque()
        self.taken = 0
        self.pipe, theirs = CONTEXT.Pipe()
        self._process = CONTEXT.Process(target=serve, args=(theirs, given, database), daemon=True)
        with deaf_to_interrupts():
            self._process.start()
        theirs.close()
        self._thread = threading.Thread(target=self._listen, args=(answers,), daemon=True)
        self._thread.start()

    def _listen(self, answers: "queue.Queue[Answer]") -> None:
        with contextlib.suppress(EOFError, OSError):
            while True:
                answers.put((self, self.pipe.recv_bytes()))
        answers.put((self, None))

    def tell(self, what: Source | int) -> None:
        """Give the process a source, or leave to send more outcomes; it may have died meanwhile."""
        with contextlib.suppress(OSError):
            self.pipe.send(what)

    def stop(self) -> None:
        """End the process, whatever it is doing."""
        self._process.terminate()
        self._process.join()
        self._thread.join()
        self.pipe.close()
        self._process.close()


def examine_in_parallel(
    sources: Sequence[Source],
    given: Given,
    jobs: int,
    database: Path | None,
    known: Callable[[Source], str] = lambda _: "",
) -> Iterator[tuple[int, Outcome | None]]:
    """The outcomes of each source with its number, in the order of the sources, and None at its end.

    `known` tells of a source that it need not be read: by the id of its article, else "". `database` is where
    the processes look which texts are known.
    """
    prepare_to_start()
    crew = _Crew(sources, given, min(jobs, len(sources)), database, known)
    try:
        for number in range(len(sources)):
            for outcome in crew.outcomes(number):
                yield number, outcome
            yield number, None
    finally:
        crew.stop()


class _Crew:
    """The processes, what each is at, and what has come back early."""

    def __init__(
        self, sources: Sequence[Source], given: Given, jobs: int, database: Path | None,
        known: Callable[[Source], str],
    ) -> None:  # fmt: skip
        self._sources, self._given, self._database, self._known = sources, given, database, known
        self._answers: queue.Queue[Answer] = queue.Queue()
        self._workers: list[_Worker] = []
        self._jobs, self._next, self._window = jobs, 0, WINDOW * jobs
        self._early: dict[int, deque[Outcome]] = {}
        self._ended: set[int] = set()
        self._again: deque[int] = deque()

    def stop(self) -> None:
        """End all processes."""
        for worker in self._workers:
            worker.stop()

    def outcomes(self, number: int) -> Iterator[Outcome]:
        """The outcomes of one source, each as soon as it is there; those of others are kept for later."""
        while True:
            self._assign(number)
            mine = self._early.get(number, deque())
            while mine:
                yield mine.popleft()
                self._give_credit(number)
            if number in self._ended:
                self._ended.discard(number)
                self._early.pop(number, None)
                return
            self._hear()

    def _assign(self, number: int) -> None:
        """Give out sources while some process has room and they are not too far ahead."""
        while (self._again or self._next < len(self._sources)) and self._next <= number + self._window:
            following = self._again[0] if self._again else self._next
            if self._here(following):
                continue
            worker = self._free()
            if worker is None:
                return
            if self._again:
                self._again.popleft()
            else:
                self._next += 1
            worker.assigned.append(following)
            worker.tell(self._sources[following])

    def _here(self, number: int) -> bool:
        """Whether a source is done with without any process: known, or to be read from standard input."""
        if self._again:
            return False
        source = self._sources[number]
        document_id = self._known(source)
        if document_id:
            found = [Outcome(source.name, known=document_id)]
        elif source.name == STDIN:
            found = list(examine(source, self._given))
        else:
            return False
        self._early[number] = deque(found)
        self._ended.add(number)
        self._next += 1
        return True

    def _free(self) -> _Worker | None:
        """The process with the least to do, unless all have enough; a new one while there are too few."""
        if len(self._workers) < self._jobs and all(worker.assigned for worker in self._workers):
            self._workers.append(_Worker(self._given, self._database, self._answers))
        least = min(self._workers, key=lambda worker: len(worker.assigned))
        return least if len(least.assigned) < AHEAD else None

    def _hear(self) -> None:
        """Wait for an answer and put it where it belongs."""
        worker, data = self._answers.get()
        if data is None:
            self._lose(worker)
            return
        outcome = pickle.loads(data)
        number = worker.assigned[0]
        if outcome is None:
            worker.assigned.popleft()
            self._ended.add(number)
        else:
            self._early.setdefault(number, deque()).append(outcome)

    def _give_credit(self, number: int) -> None:
        for worker in self._workers:
            if worker.assigned and worker.assigned[0] == number:
                worker.taken += 1
                if worker.taken >= CREDIT // 2:
                    worker.tell(worker.taken)
                    worker.taken = 0

    def _lose(self, worker: _Worker) -> None:
        """A process died: the source it was at has failed, the others it had are given out again."""
        if worker not in self._workers:
            return
        self._workers.remove(worker)
        worker.stop()
        if worker.assigned:
            number = worker.assigned.popleft()
            name = self._sources[number].name
            line = f"{name} could not be read: the process that was reading it was killed (was memory short?)"
            self._early.setdefault(number, deque()).append(Outcome(name, problem=line))
            self._ended.add(number)
            self._again.extend(worker.assigned)
