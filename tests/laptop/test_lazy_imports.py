"""Tests putting off modules that a library imports for something that we never use."""

from __future__ import annotations

import subprocess
import sys

import pytest

from hearthside.laptop.lazy_imports import put_off

_NAME = "urllib.request"
_PUT_OFF = f"""
import sys
from hearthside.laptop.lazy_imports import put_off
put_off("{_NAME}")
import {_NAME}
assert "http.client" not in sys.modules
assert not hasattr(sys.modules["{_NAME}"], "__file__")
"""


@pytest.mark.parametrize(
    "use",
    [
        f"assert {_NAME}.Request('https://example.org/a').host == 'example.org'",
        f"from {_NAME} import Request; assert Request('https://example.org/a').host == 'example.org'",
        f"{_NAME}.Request; assert sys.modules['{_NAME}'].__file__",
    ],
)
def test_a_module_put_off_is_loaded_when_something_in_it_is_first_used(use: str) -> None:
    subprocess.run([sys.executable, "-c", _PUT_OFF + use], check=True)


def test_what_is_loaded_already_stays_as_it_is() -> None:
    loaded = sys.modules["subprocess"]
    put_off("subprocess")
    assert sys.modules["subprocess"] is loaded is subprocess


def test_sound_brings_no_network_along() -> None:
    code = (
        "import sys\n"
        "from hearthside.laptop.sound_device import NoSoundDevice, open_sound_device\n"
        "try: open_sound_device(lambda frames: b'').close()\n"
        "except NoSoundDevice: pass\n"
        "assert 'miniaudio' in sys.modules\n"
        "assert not {'ssl', 'http.client', 'email'} & set(sys.modules)\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
