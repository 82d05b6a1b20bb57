"""Owns how the system's libraries that Qt needs are told: each that is missing, its package, and the one command."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence

from hearthside.doctor.findings import Finding
from hearthside.system_libraries import PackageManager, SystemLibrary, advice_for, package_manager, packages_for
from hearthside.tr import tr


def libraries_findings(missing: Sequence[SystemLibrary]) -> Iterator[Finding]:
    """Tell of ``missing``; outside Linux Qt brings all of its libraries along, and nothing is told."""
    subject = tr("Libraries")
    if missing:
        manager = package_manager()
        words = "\n".join(_words(library, manager) for library in missing)
        yield Finding(subject=subject, words=words, missing=True, mend=advice_for(missing, manager).mend)
    elif sys.platform.startswith("linux"):
        yield Finding(subject=subject, words=tr("all that Qt needs of the system"))


def _words(library: SystemLibrary, manager: PackageManager | None) -> str:
    if manager is None:
        return tr("{file} is missing").format(file=library.file_name)
    (package,) = packages_for([library], manager)
    return tr("{file} is missing; it is in the package {package}").format(file=library.file_name, package=package)
