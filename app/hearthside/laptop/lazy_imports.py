"""Owns putting off modules that a library imports for something that we never use."""

from __future__ import annotations

import importlib
import sys
from types import ModuleType
from typing import cast


def put_off(name: str) -> None:
    """Let the module ``name`` be loaded only when something in it is first used.

    What stands in for it until then gives the real module's contents to whoever asks. Does nothing where the module is
    loaded already. (The standard library's LazyLoader does not serve: with Python 3.11 the import alone loads it.)
    """
    if name in sys.modules:
        return
    parent, _, own_name = name.rpartition(".")
    stand_in = ModuleType(name)

    def of_real_module(attribute: str) -> object:
        if attribute.startswith("__"):  # what looks through all modules is told that there is nothing to see here
            raise AttributeError(attribute)
        if sys.modules.get(name) is stand_in:
            del sys.modules[name]
        return cast("object", getattr(importlib.import_module(name), attribute))

    stand_in.__dict__["__getattr__"] = of_real_module
    sys.modules[name] = stand_in
    if parent:
        setattr(importlib.import_module(parent), own_name, stand_in)
