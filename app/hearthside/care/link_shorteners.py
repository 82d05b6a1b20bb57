"""Owns the list of services that hide where a link leads: nobody sees whom they write to, and the link may die."""

from __future__ import annotations

LINK_SHORTENERS = frozenset(
    {
        "amzn.to", "bit.do", "bit.ly", "bitly.com", "bl.ink", "buff.ly", "clck.ru", "cutt.ly", "db.tt", "dub.sh",
        "fb.me", "goo.gl", "goo.su", "is.gd", "j.mp", "lnkd.in", "lnk.to", "mcaf.ee", "ow.ly", "qr.ae", "qr.net",
        "rb.gy", "rebrand.ly", "s.id", "shorturl.at", "short.gy", "short.io", "shorte.st", "snip.ly", "soo.gd",
        "t.co", "t.ly", "t2m.io", "tiny.cc", "tiny.one", "tinyurl.com", "trib.al", "u.to", "urlz.fr", "v.gd", "v.ht",
        "x.co", "y2u.be",
    }
)  # fmt: skip
"""Hosts without ``www.``, in lower case."""
