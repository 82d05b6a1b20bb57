"""Starts Hearthside: `python3 app ARGS...` sets this computer up if need be and passes the arguments on.

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

sys.path.insert(0, os.path.join(os.path.dirname(os.path.dirname(os.path.realpath(__file__))), "packaging"))

from bootstrap import start

sys.exit(start("hearthside", sys.argv[1:]))
