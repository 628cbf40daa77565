"""Damage files of each kind at random; see that readers give articles or one line, and how long it takes.

    .venv/bin/python benchmarks/readers.py [ROUNDS] [SEED] [--output PATH]

Each round damages one sound file of each kind: cut off, bits turned, parts doubled, hostile bytes put in. A
round that raises anything else, or takes longer than the readers' own limit, ends the program.
"""

import argparse
import random
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.machine import measured_on
from claimtrack.errors import UnreadableInput
from claimtrack.read.articles import Article, Given, Raw
from claimtrack.read.kinds import BY_NAME
from claimtrack.read.readers import READERS, read_items
from tests.documents import HOSTILE, SAMPLES


def damaged(data: bytes, chance: random.Random) -> bytes:
    """The file with one to four things done to it."""
    out = bytearray(data)
    for _ in range(chance.randint(1, 4)):
        place = chance.randrange(len(out) + 1)
        match chance.randrange(5):
            case 0:
                del out[place:]
            case 1 if place < len(out):
                out[place] ^= 1 << chance.randrange(8)
            case 2:
                out[place:place] = chance.choice(HOSTILE) * chance.randint(1, 500)
            case 3:
                start = chance.randrange(len(out) + 1)
                out[place:place] = out[start : start + 5000]
            case _:
                del out[place : place + chance.randint(1, 500)]
    return bytes(out) or b" "


def outcome(data: bytes, name: str) -> str:
    """What became of a file: "read", "partly" or "refused"."""
    try:
        items = list(read_items(Raw(data, name), Given()))
    except UnreadableInput as error:
        assert str(error).startswith(name) and "\n" not in str(error), error
        return "refused"
    assert all(item.document.text.strip() for item in items if isinstance(item, Article))
    return "read" if all(isinstance(item, Article) for item in items) else "partly"


def report(rounds: int, seed: int) -> Iterator[str]:
    """The table, line by line."""
    chance = random.Random(seed)
    yield measured_on(f"{rounds} damaged files of each kind, seed {seed}")
    yield ""
    yield f"{'kind':8} {'read':>6} {'partly':>7} {'refused':>8} {'median':>8} {'slowest':>8}"
    for kind in READERS:
        sound, name = SAMPLES[kind](), f"a{BY_NAME[kind].suffixes[0]}"
        outcome(sound, name)  # the libraries are imported
        seen: Counter[str] = Counter()
        times = []
        for _ in range(rounds):
            data = damaged(sound, chance)
            start = time.perf_counter()
            seen[outcome(data, name)] += 1
            times.append(time.perf_counter() - start)
        times.sort()
        numbers = f"{seen['read']:6} {seen['partly']:7} {seen['refused']:8}"
        yield f"{kind:8} {numbers} {times[len(times) // 2] * 1000:5.1f} ms {times[-1] * 1000:5.0f} ms"


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("rounds", nargs="?", type=int, default=500)
    parser.add_argument("seed", nargs="?", type=int, default=1)
    parser.add_argument("--output", type=Path)
    asked = parser.parse_args()
    lines = list(report(asked.rounds, asked.seed))
    print("\n".join(lines))
    if asked.output:
        asked.output.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
