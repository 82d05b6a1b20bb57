"""Owns random deck texts: words of the format in any order, and characters that are easily mistreated."""

from __future__ import annotations

from hypothesis import strategies as st

_TOKENS = (
    "# ", "## ", "### ", "#", "---", "---\n", "...", ". . .", "\n", "\n\n", "\r\n", "\r", " ", "    ", "\t", "\\",
    "::: notes\n", "::: left\n", "::: right\n", "::: discuss turns\n", "::: discuss ", "::: breathe 1:30\n",
    "    ::: notes\n", "> ::: notes\n", "::notes\n", "::\n", "    :::\n", "> :::\n", "\uff1a\uff1a\uff1a notes\n",
    "\uff1a\uff1a\uff1a\n", "- ::: notes\n", "    ```\n", "::: break",
    "::: begin\n", "::: foo\n", ":::\n", ":::", "```\n", "```", "~~~\n", "`", "<!--", "-->",
    "<!-- x -->", "- ", "* ", "1. ", "- Speak 8:00 shared\n", "- Think 0:00\n", "- 100 h each\n", "> ",
    "| a | b |\n", "|---|---|\n", "![x](a.png)", "![](http://x/y.svg)", "[a](b)", "[a]: b\n", "[", "]", "(", ")",
    "*", "**", "_", "~~", "<b>", "&amp;", "{minutes=4}", "{minutes=-1 foo=2}", "{.steps}", "{", "}", "\"", "'", "=",
    "layout=quote", "**Say** ", "**If asked:** ", "title: T\n", "title: a: b\n", "minutes: 90\n", "booking: [a]\n",
    "series: {part: 1 of 3}\n", "start: 19:00\n", "x: *y\n", "word", "it's", "\u00a0", "\u2028", "\u2029", "\f",
    "\u0000", "\u0002", "\u0003", "\u0002klzzwxh:0000\u0003", "\u0002wzxhzdk:0\u0003",
    "\ufeff", "😀", "e\u0301", "\ue000", "\u0085",
)  # fmt: skip

tokens = st.sampled_from(_TOKENS)
loose_texts = st.lists(tokens | st.text(max_size=4), max_size=40).map("".join)
lines = st.lists(tokens, max_size=5).map("".join)
line_texts = st.lists(lines, max_size=25).map("\n".join)
with_front_matter = st.tuples(st.lists(lines, max_size=4).map("\n".join), line_texts).map(
    lambda parts: f"---\n{parts[0]}\n---\n{parts[1]}"
)
deck_texts = loose_texts | line_texts | with_front_matter
