"""Paths become files: folders in order, what is skipped and why, what cannot be opened."""

import os
from pathlib import Path

import pytest

from claimtrack.errors import UnreadableInput
from claimtrack.read.articles import Article, Given
from claimtrack.read.files import Source, find_sources, read_source

TEXT = "The harbour was closed for the night, the mayor said.\n"


def write(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(TEXT)


def read(name: object) -> str:
    """The text of the one article in a file."""
    [item] = list(read_source(Source(str(name)), Given()))
    assert isinstance(item, Article)
    return item.document.text


def test_a_folder_gives_its_texts_in_order(tmp_path: Path) -> None:
    write(tmp_path, "b.txt", "a.md", "deep/c", "odd.2021", ".hidden.txt", ".git/x.txt")
    names = [str(Path(source.name).relative_to(tmp_path)) for source in find_sources([str(tmp_path)])]
    assert names == ["a.md", "b.txt", "deep/c", "odd.2021"]


def test_files_of_this_folder_have_plain_names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, "a.txt")
    monkeypatch.chdir(tmp_path)
    assert [source.name for source in find_sources(["."])] == ["a.txt"]


def test_files_in_a_folder_that_are_no_texts_are_skipped_by_name(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "b.toml", "c.doc", "d.PNG")
    skipped = {Path(source.name).name: source.why_not for source in find_sources([str(tmp_path)]) if source.skipped}
    assert skipped == {"b.toml": "is data", "c.doc": "is an old Word document", "d.PNG": "is an image"}


def test_a_file_named_by_the_user_is_not_skipped_for_its_suffix(tmp_path: Path) -> None:
    write(tmp_path, "b.log")
    [source] = find_sources([str(tmp_path / "b.log")])
    assert not source.skipped
    assert read(source.name) == TEXT


def test_no_file_comes_twice(tmp_path: Path) -> None:
    write(tmp_path, "a.txt")
    (tmp_path / "link.txt").symlink_to(tmp_path / "a.txt")
    assert len(list(find_sources([str(tmp_path), str(tmp_path / "a.txt"), "-", "-"]))) == 2


@pytest.mark.parametrize("name", ["gone.txt", "gone/a.txt", "nul\0byte.txt", "x" * 300])
def test_a_file_that_is_not_there(tmp_path: Path, name: str) -> None:
    with pytest.raises(UnreadableInput, match=r"is not there|cannot be read"):
        list(read_source(Source(str(tmp_path / name)), Given()))


def test_an_empty_folder_is_a_failure(tmp_path: Path) -> None:
    [source] = find_sources([str(tmp_path)])
    with pytest.raises(UnreadableInput, match="has no files in it"):
        list(read_source(source, Given()))


def test_a_pipe_can_be_read(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    if os.fork() == 0:
        pipe.write_text(TEXT)
        os._exit(0)
    assert read(pipe) == TEXT
    os.wait()


def test_an_endless_device_is_refused() -> None:
    with pytest.raises(UnreadableInput, match=r"is larger than|is a device|binary|empty"):
        list(read_source(Source("/dev/zero"), Given()))


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    write(tmp_path, "a.txt")
    (tmp_path / "a.txt").chmod(0)
    with pytest.raises(UnreadableInput, match="cannot be read: permission denied"):
        list(read_source(Source(str(tmp_path / "a.txt")), Given()))
