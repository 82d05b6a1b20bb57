"""The library's first picture does not wait for what looks decks through."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

APP = Path(__file__).resolve().parents[3] / "app"
SCRIPT = """
import sys
import hearthside.main, hearthside.windows.library.window
print(*sorted(name for name in sys.modules if name.startswith("hearthside.")))
"""


def test_what_looks_through_is_imported_later() -> None:
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT], env={"PYTHONPATH": str(APP)}, capture_output=True, text=True, check=True
    )
    imported = set(done.stdout.split())
    assert "hearthside.windows.library.window" in imported
    assert not {"hearthside.export.examination", "hearthside.care.check", "hearthside.store.word_files"} & imported
    assert not [name for name in imported if name.startswith(("hearthside.windows.editor", "hearthside.authoring."))]
