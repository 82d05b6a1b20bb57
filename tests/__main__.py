"""Runs all tests: `python3 tests ARGS...` sets this computer up if need be and passes the arguments on to pytest.

Standard library only, and readable for Pythons that are too old, so that they can say so.
"""

import os
import sys

if sys.version_info < (3, 11):
    sys.stderr.write(
        "Hearthside needs Python 3.11 or newer, and this is Python %d.%d. "
        "Please get a newer one, for example from https://www.python.org/downloads/, and start again with it.\n"
        % (sys.version_info[0], sys.version_info[1])
    )
    sys.exit(2)

root = os.path.dirname(os.path.dirname(os.path.realpath(__file__)))
sys.path.insert(0, os.path.join(root, "packaging"))

from bootstrap import start  # noqa: E402

os.chdir(root)
on_all_cores = [] if "--pdb" in sys.argv else ["-n", "auto"]
sys.exit(start("pytest", [*on_all_cores, *sys.argv[1:]], extra="dev", programs=True))
