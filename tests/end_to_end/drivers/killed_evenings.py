"""Lives evenings in the real windows and kills each of them at some moment, as a loss of power would.

Arguments: the deck, a folder with a folder for each evening, the seed, then for each evening the press at which it is
killed and how much it has said by then (``17+2``). Prints a line of JSON for each: its folder, and what it said last.
Everything is imported once; Qt's application is made anew in the process of each evening.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import time
from fcntl import F_SETPIPE_SZ, fcntl
from pathlib import Path
from typing import Any

import hearthside.windows.console.window
import hearthside.windows.deck_watch
import hearthside.windows.presenting.laptop_care
import hearthside.windows.presenting.recovery  # noqa: F401 -- what every evening would import once more
from tests.end_to_end.drivers.lived_evening import LivedEvening, waits_seconds
from tests.end_to_end.drivers.played_time import PlayedClock, hearthside_on

_AHEAD = 4
"""As many presses may have been made when the first of them is heard of, for all that a pipe of this size holds."""
_PIPE_BYTES = 4096


def live(deck: Path, folder: Path, seed: int, press: int, far: int) -> None:
    """Live an evening of which ``press`` and what may follow before it is killed are over by now, as far as its clock
    goes: whoever takes it up comes later than its last fact."""
    for name in ("STATE", "CONFIG", "DATA"):
        os.environ[f"XDG_{name}_HOME"] = str(folder / name.lower())
    clock = PlayedClock(time.time() - sum(waits_seconds(seed)[: press + _AHEAD]))
    with os.fdopen(far, "w") as out:
        arguments = ["present", "--no-preflight", "--no-resume", str(deck)]
        hearthside_on(clock, lambda controller: LivedEvening(clock, controller, seed, out), arguments)


def killed(deck: Path, folder: Path, seed: int, moment: str) -> dict[str, Any]:
    """Let an evening live in a process of its own, kill it at ``moment``, and return the last thing it said."""
    press, more = (int(part) for part in moment.split("+"))
    near, far = os.pipe()
    fcntl(far, F_SETPIPE_SZ, _PIPE_BYTES)
    child = os.fork()
    if child == 0:
        os.close(near)
        live(deck, folder, seed, press, far)
        os._exit(1)
    os.close(far)
    said = b""
    with os.fdopen(near, "rb") as lines:
        while (said := lines.readline()) and json.loads(said)["press"] < press:
            pass
        for _ in range(more):
            said = lines.readline() or said
        os.kill(child, signal.SIGKILL)
        whole = [said, *(line for line in lines if line.endswith(b"\n"))]
    _, status = os.waitpid(child, 0)
    if not said or os.waitstatus_to_exitcode(status) != -signal.SIGKILL:
        raise RuntimeError(f"an evening ended by itself before {moment}: {os.waitstatus_to_exitcode(status)}")
    return {"state_home": str(folder / "state"), "moment": moment, **json.loads(whole[-1])}


def main() -> None:
    deck, folder, seed = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
    for moment in sys.argv[4:]:
        sys.stdout.write(json.dumps(killed(deck, folder / moment, seed, moment)) + "\n")
        sys.stdout.flush()


main()
