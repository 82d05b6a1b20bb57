"""Owns a small checkout whose environment is only played: no test here downloads or installs anything."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

from environment import Environment
from tests.packaging.played import play_environment, write_stamp

_ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout with what setting up needs, in a folder whose name has spaces and an accent."""
    root = tmp_path / "Zoë's own folder"
    for folder in ("packaging", "app/hearthside"):
        (root / folder).mkdir(parents=True)
    for file in (
        *(_ROOT / "packaging").glob("*.py"),
        *(_ROOT / "app").glob("*.py"),
        *(_ROOT / "app" / "hearthside").glob("*.py"),
    ):
        shutil.copy(file, root / file.relative_to(_ROOT))
    (root / "tests").mkdir()
    shutil.copy(_ROOT / "tests" / "__main__.py", root / "tests" / "__main__.py")
    (root / "pyproject.toml").write_text('[project]\nname = "hearthside"\n', encoding="utf-8")
    return root.resolve()


@pytest.fixture
def environment(checkout: Path) -> Environment:
    return Environment(str(checkout))


@pytest.fixture
def ready(environment: Environment) -> Environment:
    """An environment in which nothing has to be done."""
    if sys.platform == "win32":
        pytest.skip("the played Python is a shell script")
    play_environment(environment)
    write_stamp(environment)
    return environment
