"""Owns what can be found out about a computer, and how it is told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hearthside.tr import ntr, tr


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing that was looked at. ``missing``: Hearthside lacks it here; ``mend`` then says what to do."""

    subject: str
    words: str
    missing: bool = False
    mend: str = ""


def something_is_missing(findings: Sequence[Finding]) -> bool:
    return any(finding.missing for finding in findings)


def findings_text(findings: Sequence[Finding]) -> str:
    """Return the findings as aligned lines, ``!`` before what is missing, its mend under it, and a closing sentence."""
    width = max((len(finding.subject) for finding in findings), default=0) + 2
    lines: list[str] = []
    for finding in findings:
        mark = "!" if finding.missing else " "
        first, *more = finding.words.splitlines() or [""]
        lines.append(f"{mark} {finding.subject:<{width}}{first}")
        lines += [" " * (width + 2) + line for line in (*more, *finding.mend.splitlines())]
    return "\n".join([*lines, "", _closing_sentence(sum(finding.missing for finding in findings))])


def _closing_sentence(missing: int) -> str:
    if not missing:
        return tr("Nothing is missing.")
    return ntr("1 thing is missing.", "{count} things are missing.", missing).format(count=missing)
