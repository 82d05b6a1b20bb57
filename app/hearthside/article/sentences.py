"""Owns where sentences end, by way of sentencex, which knows the abbreviations of some 240 languages."""

from __future__ import annotations

from hearthside.article.terms import one_line


def split_sentences(text: str, language: str) -> tuple[str, ...]:
    """Return the sentences of ``text`` in their order, each on one line; nothing is lost but spaces. Never raises.

    ``language`` is ISO 639-1; one that sentencex does not know is split by the rules of English.
    """
    from sentencex import segment  # a compiled library that only an import of an article needs

    return tuple(sentence for part in segment(language or "en", one_line(text)) if (sentence := part.strip()))
