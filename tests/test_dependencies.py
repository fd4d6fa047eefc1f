"""The dependency rule of docs/architecture.md, read off the imports themselves."""

from __future__ import annotations

import ast
from pathlib import Path

ROOT = Path(__file__).parent.parent
LAYERS = (
    {"__main__"},
    {"cli"},
    {"stimuli"},
    {"originality", "bringing"},
    {"session", "project", "corpus", "doctor", "verification", "recording"},
    {"calibration", "likening"},
    {"audio"},
    {"export", "sound", "reading"},
    {"score_event"},
    {"performance"},
    {"ideas"},
    {"editing", "saved_melody"},
    {"generation", "variation", "knob_report"},
    {"model", "learning"},
    {"styles", "measures"},
    {"runs", "excerpt"},
    {"melody"},
    {"recipe", "presets", "randomise"},
    {"parameters", "given", "touch", "mark", "phrase"},
    {"fields", "curve", "progression", "degree_weights", "interpretation"},
    {"theory"},
    {"files", "midi"},
    {"drafts"},
    {"errors", "toml_text", "version"},
)
RANK = {name: rank for rank, names in enumerate(LAYERS) for name in names}


def modules(folder: str) -> list[Path]:
    found = sorted((ROOT / folder).rglob("*.py"))
    assert len(found) > 5 or folder == "ui"
    return found


def imported(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    names = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            names.add(node.module or "")
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
    return names


def layer(path: Path) -> str:
    return path.relative_to(ROOT / "melodygen").parts[0].removesuffix(".py")


def test_core_never_imports_qt_or_the_window() -> None:
    for path in modules("melodygen"):
        heads = {name.split(".")[0] for name in imported(path)}
        assert not heads & {"PySide6", "shiboken6", "ui"}, path


def test_imports_only_go_down_the_list() -> None:
    for path in modules("melodygen"):
        own = layer(path)
        if own == "__init__":
            continue
        assert own in RANK, f"{path}: give it a place in LAYERS"
        for name in imported(path):
            parts = name.split(".")
            if parts[0] == "melodygen" and len(parts) > 1 and parts[1] in RANK and parts[1] != own:
                assert RANK[parts[1]] > RANK[own], f"{path} imports {name}, which is above or beside it"


def test_parts_of_listening_studies_import_each_other_in_one_direction() -> None:
    """Nowhere does a way along imports lead back to where it began."""
    root = ROOT / "melodygen" / "stimuli"
    parts: dict[str, set[str]] = {}
    for path in modules("melodygen/stimuli"):
        own = path.relative_to(root).parts[0].removesuffix(".py")
        found = {name.split(".")[2] for name in imported(path) if name.startswith("melodygen.stimuli.")}
        parts.setdefault(own, set()).update(found - {own})
    left = set(parts) - {"__init__"}
    while free := {name for name in left if not parts[name] & left}:
        left -= free
    assert not left, "these import each other in a circle, or something that does"
