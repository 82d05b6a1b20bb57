"""What lies at the top of the repository, and that every font may be passed on."""

from __future__ import annotations

from tests.architecture.python_files import ROOT

_BELONGS_AT_THE_TOP = frozenset(
    {"app", "slides", "assets", "tests", "packaging", "pyproject.toml", "README.md", "LICENSE", "CONTRIBUTING.md"}
)
_MADE_BY_TOOLS = frozenset({"uv.lock", "dist", "build"})
"""Not part of the repository, but of a working copy."""


def test_nothing_lies_about_at_the_top() -> None:
    names = {path.name for path in ROOT.iterdir() if not path.name.startswith(".")}
    assert not names - _BELONGS_AT_THE_TOP - _MADE_BY_TOOLS


def test_every_font_has_its_licence_beside_it() -> None:
    fonts = sorted((ROOT / "assets" / "fonts").glob("*.[to]tf"))
    assert fonts
    for font in fonts:
        licence = font.with_name(f"LICENSE-{font.name.split('_')[0]}.txt")
        assert "SIL Open Font License" in licence.read_text(encoding="utf-8"), f"{font.name} has no licence"
