"""Owns the surroundings of every test: no display, a home of its own, no warning that passes unseen."""

from __future__ import annotations

import gc
import os
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

from system_packages import PROGRAMS_FOR_END_TO_END

if TYPE_CHECKING:
    from hearthside.render.renderer import SlideRenderer

# Before anything imports Qt. End-to-end tests start the app in a process of its own and choose its platform there.
os.environ["QT_QPA_PLATFORM"] = "offscreen"

# A clock on a shared computer proves nothing. Under CI the examples are the same each time, here as there.
settings.register_profile(
    "hearthside", deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize="CI" in os.environ
)
settings.load_profile("hearthside")

_LAYERS_WITHOUT_QT = frozenset(
    {"deck", "session", "evenings", "preflight", "store", "laptop", "article", "authoring", "care"}
)
_WITHOUT_WIDGETS = frozenset({"architecture", "end_to_end", "packaging"})
_TESTS_BETWEEN_FULL_COLLECTIONS = 50


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="write the slides as they are painted now over the golden pictures, to be looked at before they are kept",
    )
    parser.addoption("--seed", type=int, help="live the evenings again that are killed at random, as they were with it")


@pytest.fixture(scope="session")
def lasting_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home folder that the tests of one process share: caches in it stay warm."""
    home = tmp_path_factory.mktemp("home")
    (home / "runtime").mkdir(mode=0o700)
    return home


@pytest.fixture(autouse=True)
def isolated_home(
    lasting_home: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing a test reads or writes is the person's own; settings and state are new for each test."""
    own = tmp_path_factory.mktemp("own")
    monkeypatch.setenv("HOME", str(lasting_home))
    monkeypatch.setenv("XDG_CACHE_HOME", str(lasting_home / "cache"))
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(lasting_home / "runtime"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(own / "config"))
    monkeypatch.setenv("XDG_STATE_HOME", str(own / "state"))
    monkeypatch.setenv("XDG_DATA_HOME", str(own / "data"))


@pytest.fixture(autouse=True)
def no_qt_below_render(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """While a test of one of the layers without Qt runs, importing Qt raises."""
    if _layer_of(request.path) in _LAYERS_WITHOUT_QT:
        for name in ("PySide6", "shiboken6"):
            monkeypatch.setitem(sys.modules, name, None)


@pytest.fixture(scope="session")
def renderer(qapp: object) -> SlideRenderer:
    """The real painter with the real fonts, one for all tests of a process. Imported only where it is asked for."""
    from hearthside.render.renderer import make_renderer
    from hearthside.store.bundled import find_bundled

    return make_renderer(find_bundled())


@pytest.fixture(autouse=True)
def one_application(request: pytest.FixtureRequest) -> None:
    """Qt takes one application for each process, and widgets need one of their own kind: a command that is tried out
    here and only paints must not be the first to make one."""
    if _layer_of(request.path) not in _LAYERS_WITHOUT_QT | _WITHOUT_WIDGETS:
        request.getfixturevalue("qapp")


def _layer_of(path: Path) -> str:
    """Return the folder of ``tests`` in which ``path`` lies, however deep, or the file's own name."""
    return path.relative_to(Path(__file__).parent).parts[0]


def pytest_configure(config: pytest.Config) -> None:
    """Python's garbage is collected between tests, on this thread: on one that a test has started, a timer or window
    in it would be taken down where Qt does not survive it. The app does the same."""
    gc.disable()


def pytest_runtest_logfinish(nodeid: str, location: tuple[str, int | None, str]) -> None:
    gc.collect(2 if gc.get_count()[2] > _TESTS_BETWEEN_FULL_COLLECTIONS else 1)


def pytest_runtest_setup(item: pytest.Item) -> None:
    """End-to-end tests need programs of the system: without them they are skipped, under CI they fail."""
    if "end_to_end" not in item.path.parts:
        return
    missing = [program for program in PROGRAMS_FOR_END_TO_END if shutil.which(program) is None]
    if missing:
        reason = f"end-to-end tests need {', '.join(missing)}"
        if os.environ.get("CI") == "true":
            pytest.fail(f"{reason}; under CI they must not be left out")
        pytest.skip(reason)
