"""speakers and what stands below it: listed, shown, merged, parted, named, suggested; on a terminal too."""

import csv
import io
import json
import os
import sys
from pathlib import Path

import pexpect
import pytest
from click.testing import Result

from claimtrack.store import open_store
from tests.conftest import Run
from tests.test_store_identity import body, person, told

ARTICLES = [
    told("A", person("Sergei Lavrov", "Russian Foreign Minister"), person("Ada Brink", "mayor of Leeds")),
    told("B", person("Sergey Lavrov", "foreign minister of Russia"), body("Taliban")),
    told("C", person("Ada Brink", "Leeds councillor"), body("The Taliban"), body("The Taliban")),
]
ANN = ("--reviewer", "Ann", "speakers")


@pytest.fixture
def spoken(run: Run, clean: Path) -> Run:
    """The same as `run`, with ARTICLES in claims.db."""
    with open_store(clean / "claims.db", create=True) as store:
        for document, claims in ARTICLES:
            store.save(document, claims)
        store.add_review(ARTICLES[0][1][1].id, "disputed", reviewer="Bob")
    return run


def rows(result: Result) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(result.stdout)))


def listed(run: Run, *words: str) -> list[str]:
    return [f"{row['name']} {row['claims']}" for row in rows(run("speakers", *words, "--format", "csv"))]


def test_speakers_are_listed(spoken: Run) -> None:
    found = rows(spoken("speakers", "--format", "csv"))
    assert [(row["name"], row["claims"], row["disputed"], row["pending"]) for row in found] == [
        ("Taliban", "3", "0", "3"),
        ("Ada Brink", "2", "1", "1"),
        ("Sergei Lavrov", "1", "0", "1"),
        ("Sergey Lavrov", "1", "0", "1"),
    ]
    assert found[1]["role"] in ("mayor of Leeds", "Leeds councillor")
    assert found[0]["kinds"] == "assert 3"


@pytest.mark.parametrize(
    ("words", "names"),
    [
        (["--sort", "name"], "Ada Brink, Sergei Lavrov, Sergey Lavrov, Taliban"),
        (["--sort", "disputed", "--limit", "1"], "Ada Brink"),
        (["--sort", "role"], "Sergey Lavrov, Ada Brink, Sergei Lavrov, Taliban"),
        (["--speaker", "lavrov"], "Sergei Lavrov, Sergey Lavrov"),
        (["--role", "minister"], "Sergei Lavrov, Sergey Lavrov"),
        (["--organisation", "taliban", "--sort", "kind"], "Taliban"),
        (["--verdict", "disputed"], "Ada Brink"),
    ],
)
def test_speakers_are_filtered_and_sorted(spoken: Run, words: list[str], names: str) -> None:
    assert [row.rpartition(" ")[0] for row in listed(spoken, *words)] == names.split(", ")


def test_tables_count_by_verdict_or_by_kind(spoken: Run) -> None:
    assert "Disputed" in spoken("speakers").stdout
    by_kind = spoken("speakers", "--by", "kind").stdout
    assert "Assert" in by_kind and "Disputed" not in by_kind and "Deny" not in by_kind


def test_json_has_both_counts(spoken: Run) -> None:
    found = json.loads(spoken("speakers", "--format", "json").stdout)
    assert found[0]["pending"] == 3


def test_a_speaker_is_shown(spoken: Run) -> None:
    shown = spoken("speakers", "show", "brink").stdout
    assert "Ada Brink (person, " in shown
    assert "2 claims in 2 articles" in shown
    assert "2021-07-10: mayor of Leeds (1 claim)" in shown
    assert "1 disputed" in shown and "2 assert" in shown
    about = json.loads(spoken("speakers", "show", "THE taliban", "--format", "json").stdout)
    assert about["name"] == "Taliban"
    assert len(about["claims_made"]) == about["claims"] == 3


def test_at_most_so_many_are_shown(spoken: Run) -> None:
    assert "… and 1 more; --limit 0 shows them all" in spoken("speakers", "show", "Brink", "--limit", "1").stdout
    assert "more" not in spoken("speakers", "show", "Brink", "--limit", "0").stdout


def test_merging_and_taking_back(spoken: Run) -> None:
    said = spoken(*ANN, "merge", "Sergei Lavrov", "Sergey Lavrov", "--note", "one man").stdout
    assert said.startswith("merged Sergey Lavrov into Sergei Lavrov (undo with: claimtrack undo ")
    assert "Sergei Lavrov 2" in listed(spoken)
    assert len(rows(spoken("list", "--speaker", "sergey lavrov", "--format", "csv"))) == 2
    assert "merged Sergey Lavrov into Sergei Lavrov — one man" in spoken("speakers", "show", "lavrov").stdout
    [event] = [row for row in rows(spoken("history", "--format", "csv")) if row["reviewer"] == "Ann"]
    assert event["note"] == "one man"
    assert "Taken back: merged Sergey" in spoken("--reviewer", "Ann", "undo", said.split()[-1].rstrip(")")).stdout
    assert {"Sergei Lavrov 1", "Sergey Lavrov 1"} <= set(listed(spoken))


def test_a_merge_survives_reextract(stocked: Run) -> None:
    first, second, *_ = [row["name"] for row in rows(stocked("speakers", "--sort", "name", "--format", "csv"))]
    stocked(*ANN, "merge", first, second)
    before = listed(stocked)
    stocked("reextract")
    stocked("add", "harbour.txt")
    assert listed(stocked) == before


def test_parting_renaming_and_naming(spoken: Run) -> None:
    document = ARTICLES[2][0].id[:10]
    spoken(*ANN, "split", "Ada Brink", "--document", document, "--as", "Ada Brink the younger")
    assert {"Ada Brink 1", "Ada Brink the younger 1"} <= set(listed(spoken))
    spoken(*ANN, "rename", "Taliban", "Islamic Emirate")
    assert "Islamic Emirate 3" in listed(spoken)
    spoken(*ANN, "alias", "Sergei Lavrov", "Sergey Lavrov")
    assert "Sergei Lavrov 2" in listed(spoken)
    spoken(*ANN, "split", "Sergei Lavrov", "--name", "Sergey Lavrov")
    for _ in range(4):
        spoken("--reviewer", "Ann", "undo")
    assert listed(spoken) == ["Taliban 3", "Ada Brink 2", "Sergei Lavrov 1", "Sergey Lavrov 1"]


@pytest.mark.parametrize(
    ("words", "line"),
    [
        (["show", "Zzyzx"], "claimtrack: nobody called 'Zzyzx' says anything\n"),
        (["show", "Lavrow"], "did you mean Sergei Lavrov or Sergey Lavrov?"),
        (["show", "Lavrov"], "claimtrack: 'Lavrov' fits 2 speakers: "),
        (["merge", "Taliban", "the taliban"], "claimtrack: Taliban is one speaker already\n"),
        (["split", "Taliban"], "claimtrack: say what to part from Taliban: "),
        (["split", "Taliban", "--document", "zz"], "claimtrack: no article 'zz' here\n"),
        (["rename", "Taliban", " "], "claimtrack: a speaker needs a name\n"),
    ],
)
def test_what_cannot_be_done(spoken: Run, words: list[str], line: str) -> None:
    result = spoken(*ANN, *words, code=1)
    assert line in result.stderr
    assert result.stderr.count("\n") == 1 and not result.stdout


def test_a_command_that_is_none_is_a_matter_of_usage(spoken: Run) -> None:
    assert "No such command 'mrge'" in spoken("speakers", "mrge", code=2).stderr


def test_an_unknown_speaker_offers_the_nearest(spoken: Run) -> None:
    assert "Did you mean Sergei Lavrov" in spoken("list", "--speaker", "Sergei Lavrow").stderr


def test_pairs_are_listed_where_nobody_is_at_a_terminal(spoken: Run) -> None:
    [pair] = rows(spoken("speakers", "suggest", "--format", "csv"))
    assert {pair["name"], pair["other"]} == {"Sergei Lavrov", "Sergey Lavrov"}
    assert "names that look alike" in spoken("speakers", "suggest").stdout
    spoken(*ANN, "merge", "Sergei Lavrov", "Sergey Lavrov")
    assert spoken("speakers", "suggest").stderr == "No two speakers look like one.\n"


@pytest.mark.parametrize(
    ("key", "said", "left"),
    [("y", "1 pair merged, 0 kept apart", 0), ("n", "0 pairs merged, 1 kept apart", 0), ("q", "0 pairs merged", 1)],
)
def test_pairs_are_asked_one_by_one_on_a_terminal(spoken: Run, clean: Path, key: str, said: str, left: int) -> None:
    child = pexpect.spawn(
        sys.executable, ["-m", "claimtrack", "--reviewer", "Ann", "speakers", "suggest"], cwd=str(clean),
        env={**os.environ, "NO_COLOR": "1", "TERM": "xterm"}, dimensions=(40, 100), encoding="utf-8", timeout=20,
    )  # fmt: skip
    child.expect("1/1  .*Lavrov.* names that look alike")
    child.expect("y n s q > ")
    child.send("x")
    child.expect("y n s q > ")
    child.send(key)
    child.expect(said)
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0
    assert len(rows(spoken("speakers", "suggest", "--format", "csv"))) == left
