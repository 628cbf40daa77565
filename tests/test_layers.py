"""Imports run down only: what knows language knows no database, and what reads files knows no screen."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parent.parent / "claimtrack"

# From the top down. A module may import what stands in lower lines, and its own part; parts that share a line
# never import each other.
LAYERS = (
    ("__main__",),
    ("__init__",),
    ("cli",),
    ("ingest", "exporting", "report", "review"),
    ("pipeline", "read", "store", "compare", "export"),
    ("extract",),
    ("rules",),
    ("periods",),
    ("model", "errors", "terminal", "addresses"),
)
DEPTH = {part: depth for depth, parts in enumerate(LAYERS) for part in parts}


def imports(source: str, module: str, *, is_package: bool = False) -> Iterator[tuple[int, str]]:
    """Every import of the package's own modules, with its line: at the top, in functions, and for types alone."""
    package = module if is_package else module.rpartition(".")[0]
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            if node.level:
                above = package.split(".")[: len(package.split(".")) - node.level + 1]
                base = ".".join([*above, *([base] if base else [])])
            names = [f"{base}.{alias.name}" for alias in node.names]
        elif isinstance(node, ast.Call) and _calls_import(node):
            names = [_beginning(node.args[0])] if node.args else []
        else:
            continue
        for name in names:
            if name.split(".")[0] == "claimtrack":
                yield node.lineno, name


def _calls_import(node: ast.Call) -> bool:
    called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
    return called in ("import_module", "__import__")


def _beginning(name: ast.expr) -> str:
    """What is certain of a name given to import_module; if nothing is, it may be anything of the house."""
    if isinstance(name, ast.JoinedStr) and name.values:
        name = name.values[0]
    return name.value if isinstance(name, ast.Constant) and isinstance(name.value, str) else "claimtrack"


def part_of(module: str) -> str:
    """The part of the house a module belongs to: `store` for claimtrack.store.queries, `__init__` for claimtrack."""
    parts = module.split(".")
    return parts[1] if len(parts) > 1 and parts[1] in DEPTH else "__init__"


def violations(source: str, module: str, *, is_package: bool = False) -> list[str]:
    """The imports of a module that run upwards or sideways, each as a line that says so."""
    importer = part_of(module)
    wrong = []
    for line, name in imports(source, module, is_package=is_package):
        imported = part_of(name)
        if imported != importer and DEPTH[imported] <= DEPTH[importer]:
            wrong.append(f"{module}, line {line}: {importer} imports {name}")
    return wrong


def modules() -> list[tuple[Path, str]]:
    """Each file of the package with the name of its module."""
    found = []
    for path in sorted(PACKAGE.rglob("*.py")):
        parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
        found.append((path, ".".join(parts[:-1] if parts[-1] == "__init__" else parts)))
    return found


@pytest.mark.parametrize(("path", "module"), modules(), ids=[module for _, module in modules()])
def test_imports_run_down_only(path: Path, module: str) -> None:
    source = path.read_text(encoding="utf-8")
    assert not violations(source, module, is_package=path.name == "__init__.py")


def test_every_part_has_its_layer() -> None:
    parts = {path.relative_to(PACKAGE).parts[0].removesuffix(".py") for path, _ in modules()}
    assert parts <= set(DEPTH)
    assert len(parts) > 10


@pytest.mark.parametrize("module", ["model", "errors", "terminal", "addresses"])
def test_the_foundation_needs_nothing_of_the_house(module: str) -> None:
    source = (PACKAGE / f"{module}.py").read_text(encoding="utf-8")
    assert not list(imports(source, f"claimtrack.{module}"))


# The checker itself, on a made-up house.

UP = "from claimtrack.store import open_store\n"
LATE = "def find() -> None:\n    def inner() -> None:\n        import claimtrack.cli.tables\n"


@pytest.mark.parametrize(
    ("module", "source", "count"),
    [
        ("claimtrack.extract.text", UP, 1),
        ("claimtrack.extract.text", LATE, 1),
        ("claimtrack.extract.text", "from ..store.queries import FILTERS\n", 1),
        ("claimtrack.extract.text", "from .. import ingest, model\n", 1),
        ("claimtrack.extract.text", "import claimtrack\n", 1),
        ("claimtrack.extract.text", "from claimtrack import open_store\n", 1),
        ("claimtrack.extract.text", "if TYPE_CHECKING:\n    from claimtrack.pipeline import EXTRACTOR\n", 1),
        ("claimtrack.extract.text", "importlib.import_module('claimtrack.read')\n", 1),
        ("claimtrack.extract.text", "importlib.import_module(f'claimtrack.read.{kind}')\n", 1),
        ("claimtrack.extract.text", "importlib.import_module(name)\n", 1),
        ("claimtrack.extract.text", "importlib.import_module(f'claimtrack.rules.{language}')\n", 0),
        ("claimtrack.extract.text", "importlib.import_module('json')\n", 0),
        ("claimtrack.extract.text", "from . import tags\nfrom .tags import tag\nfrom ..rules.en import text\n", 0),
        ("claimtrack.extract.text", "import storeroom, click\nfrom claimtracker import cli\n", 0),
        ("claimtrack.store.claims", "from ..export import flat\n", 1),
        ("claimtrack.store.claims", "from claimtrack.pipeline import EXTRACTOR\n", 1),
        ("claimtrack.store.claims", "from . import queries\nfrom claimtrack.model import Claim\n", 0),
        ("claimtrack.review.page", "from claimtrack.ingest import add\n", 1),
        ("claimtrack.rules.en.dates", "from claimtrack import periods\nfrom claimtrack.periods import day\n", 0),
        ("claimtrack.periods", "from claimtrack.rules.rows import Cue\n", 1),
        ("claimtrack.model", "from claimtrack.periods import day\n", 1),
        ("claimtrack.cli.adding", UP + "from claimtrack.ingest import add\n", 0),
    ],
)
def test_checker_finds_what_runs_up_or_sideways(module: str, source: str, count: int) -> None:
    assert len(violations(source, module)) == count


def test_checker_reads_relative_imports_of_a_package_from_the_package() -> None:
    assert violations("from .queries import FILTERS\n", "claimtrack.store", is_package=True) == []
    assert len(violations("from ..export import flat\n", "claimtrack.store", is_package=True)) == 1


def test_checker_names_the_line() -> None:
    assert violations("import os\n\n" + UP, "claimtrack.extract.text") == [
        "claimtrack.extract.text, line 3: extract imports claimtrack.store.open_store"
    ]
