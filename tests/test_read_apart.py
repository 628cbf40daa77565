"""What reads hostile files runs apart: it is stopped when its time is up, and its end is not ours."""

import os
import signal
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from claimtrack.errors import UnreadableInput
from claimtrack.read import apart as module
from claimtrack.read.apart import apart
from claimtrack.read.page_text import page
from claimtrack.read.pdfs import printed
from claimtrack.read.tables import words_of
from tests.documents import drawn_pdf


def words(text: str) -> str:
    return str(apart(words_of, text.encode()))


def test_the_process_is_kept_for_the_next_file() -> None:
    words("one")
    before = [worker.process.pid for worker in module._idle]
    assert words("<p>two</p>") == "two"
    assert [worker.process.pid for worker in module._idle] == before


def test_it_is_another_process_each_time_one_dies() -> None:
    words("one")
    module._idle[-1].process.kill()
    module._idle[-1].process.wait()
    assert words("two") == "two"


def test_a_process_that_dies_over_a_file_is_one_line() -> None:
    words("one")
    worker = module._idle[-1]
    slow = drawn_pdf(b"BT /F1 12 Tf " + b"(a) Tj 0 -1 Td " * 400_000 + b"ET")

    def kill_when_taken() -> None:
        while worker in module._idle:
            time.sleep(0.01)
        worker.process.kill()

    threading.Thread(target=kill_when_taken).start()
    with pytest.raises(UnreadableInput, match="cannot be read: it broke its reader"):
        apart(printed, slow)
    assert words("two") == "two"


def test_what_a_reader_refuses_is_said_as_it_says_it() -> None:
    with pytest.raises(UnreadableInput, match=r"^is a web page without an article"):
        apart(page, b"<html></html>")


def test_a_failure_of_the_reader_is_one_line() -> None:
    with pytest.raises(UnreadableInput) as refused:
        apart(page, b"<html></html>", nonsense=1)
    assert str(refused.value).startswith("cannot be read: its reader says")
    assert "\n" not in str(refused.value)


def test_threads_read_at_the_same_time() -> None:
    with ThreadPoolExecutor(3) as pool:
        assert list(pool.map(words, [f"<p>{number}</p>" for number in range(30)])) == [str(n) for n in range(30)]
    assert len(module._idle) <= 4


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork here")
def test_a_forked_process_leaves_its_parent_s_alone() -> None:
    words("one")
    pid = os.fork()
    if pid == 0:
        os._exit(0 if words("<p>child</p>") == "child" else 1)
    assert os.waitpid(pid, 0)[1] == 0
    assert words("<p>parent</p>") == "parent"


LOOP = """
import sys, threading, os, signal, time
from claimtrack.read.apart import apart, _idle
from claimtrack.read.tables import words_of
apart(words_of, b"one")
print(_idle[0].process.pid, flush=True)
{then}
"""


@pytest.mark.parametrize("then", ["", "time.sleep(60)"])
def test_nothing_is_left_behind(then: str) -> None:
    process = subprocess.Popen([sys.executable, "-c", LOOP.format(then=then)], stdout=subprocess.PIPE, text=True)
    assert process.stdout
    worker = int(process.stdout.readline())
    if then:
        process.send_signal(signal.SIGKILL)
    process.wait()
    process.stdout.close()
    deadline = time.monotonic() + 20
    while _runs(worker) and time.monotonic() < deadline:
        time.sleep(0.02)
    assert not _runs(worker)


def _runs(pid: int) -> bool:
    try:
        with open(f"/proc/{pid}/stat") as file:  # noqa: PTH123
            return file.read().split()[2] != "Z"
    except OSError:
        return False
