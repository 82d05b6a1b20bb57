"""Owns what can be found out about a computer, and how it is told."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from hearthside.tr import ntr, tr


class Finding(Struct, frozen=True, kw_only=True):
    """One thing that was looked at. ``missing``: Hearthside lacks it here; ``mend`` then says what to do."""

    subject: str
    words: str
    missing: bool = False
    mend: str = ""


def something_is_missing(findings: Sequence[Finding]) -> bool:
    return any(finding.missing for finding in findings)


def findings_text(findings: Sequence[Finding]) -> str:
    """Return the findings as aligned lines, ``!`` before what is missing, its mend under it, and a closing sentence.

    What has a mend is not as it should be, and the sentence does not say otherwise, missing or not.
    """
    width = max((len(finding.subject) for finding in findings), default=0) + 2
    lines: list[str] = []
    for finding in findings:
        mark = "!" if finding.missing else " "
        first, *more = finding.words.splitlines() or [""]
        lines.append(f"{mark} {finding.subject:<{width}}{first}")
        lines += [" " * (width + 2) + line for line in (*more, *finding.mend.splitlines())]
    return "\n".join([*lines, "", _closing_sentence(findings)])


def _closing_sentence(findings: Sequence[Finding]) -> str:
    missing = sum(finding.missing for finding in findings)
    if not missing:
        is_all_well = not any(finding.mend for finding in findings)
        return tr("Nothing is missing.") if is_all_well else tr("Nothing else is missing.")
    return ntr("1 thing is missing.", "{count} things are missing.", missing).format(count=missing)
