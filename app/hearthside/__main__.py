"""Owns ``python -m hearthside``."""

from __future__ import annotations

import sys

from hearthside.cli import main

sys.exit(main())
