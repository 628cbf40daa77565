"""Starting processes that read: from a server that has loaded all that they need, they are there at once.

A fork of this process itself would share its connections to the database, which SQLite forbids.
"""

import contextlib
import multiprocessing
import signal
import threading
from collections.abc import Iterator

_SERVED = "forkserver" in multiprocessing.get_all_start_methods()
CONTEXT = multiprocessing.get_context("forkserver") if _SERVED else multiprocessing.get_context("spawn")
_LOADED = ["claimtrack.cli", "claimtrack.ingest.workers", "claimtrack.ingest.warmed"]


def prepare_to_start() -> None:
    """Begin to load what processes need, in the background, so that they are there when they are wanted."""
    if _SERVED:
        from multiprocessing.forkserver import ensure_running

        CONTEXT.set_forkserver_preload(_LOADED)
        with deaf_to_interrupts():
            ensure_running()


@contextlib.contextmanager
def deaf_to_interrupts() -> Iterator[None]:
    """Start processes that do not hear Ctrl-C: it is for this one, which then stops the others."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
