"""Owns what can be said of a picture's target without looking at the disk: where it may lead, and what it may be."""

from __future__ import annotations

import re
from urllib.parse import unquote

from hearthside.deck.blocks import Picture
from hearthside.deck.fault_log import FaultLog
from hearthside.deck.source import Span
from hearthside.tr import tr

PICTURE_SUFFIXES = (".svg", ".png", ".jpg", ".jpeg", ".webp")

_ON_THE_NETWORK = re.compile(r"(?:https?|ftps?|sftp|smb):|//|\\\\", re.IGNORECASE)
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]+:", re.IGNORECASE)
_DRIVE = re.compile(r"[a-z]:", re.IGNORECASE)


def check_picture(picture: Picture, span: Span, log: FaultLog) -> None:
    """Report a picture that can never be shown as it is named, and one without a description."""
    target = picture.target
    shown = target if len(target) <= 80 else target[:77] + "…"
    mend = tr("Copy the picture beside the deck and name it from there: art/picture.svg")
    if not target.strip():
        log.fault("no-picture", span, tr("This picture names no file."), tr("Write its name in the round brackets."))
    elif is_remote(target):
        where = _ON_THE_NETWORK.match(target.strip())
        text = (
            tr("“{target}” is on the network; it is never opened.")
            if where
            else tr("“{target}” is no file beside the deck; it is never opened.")
        )
        message = text.format(target=shown)
        log.fault("remote-picture", span, message, mend)
    elif leaves_folder(target):
        message = tr("“{target}” is outside the deck's folder; it is not opened.").format(target=shown)
        log.fault("picture-outside", span, message, mend)
    elif not _has_suffix(target):
        message = tr("“{target}” is no kind of picture that can be shown.").format(target=shown)
        log.fault("picture-kind", span, message, tr("Use SVG, PNG, JPEG or WebP."))
    if not picture.description:
        message = tr("This picture has no description for people who cannot see it.")
        log.hint("no-description", span, message, tr("Say in the square brackets what it shows."))


def can_be_shown(target: str) -> bool:
    """Tell whether ``target`` may lead to a picture; where not, ``check_picture`` has said why."""
    return bool(target.strip()) and not is_remote(target) and not leaves_folder(target) and _has_suffix(target)


def is_remote(target: str) -> bool:
    """Tell whether ``target`` has a scheme (``https:``, ``file:``, ``data:``) or starts at a server."""
    target = target.strip()
    return target.startswith(("//", "\\\\")) or _SCHEME.match(target) is not None


def leaves_folder(target: str) -> bool:
    """Tell whether ``target`` is an absolute path, names a drive, or climbs out of the folder it starts in."""
    return any(_climbs_out(form) for form in (target.strip(), unquote(target.strip())))


def _has_suffix(target: str) -> bool:
    return target.casefold().endswith(PICTURE_SUFFIXES)


def _climbs_out(path: str) -> bool:
    path = path.replace("\\", "/")
    if path.startswith(("/", "~")) or _DRIVE.match(path) or "\0" in path:
        return True
    depth = 0
    for part in path.split("/"):
        if part == "..":
            depth -= 1
        elif part not in ("", "."):
            depth += 1
        if depth < 0:
            return True
    return False
