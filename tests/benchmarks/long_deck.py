"""Owns decks of any length that look like those that people write: sections, pictures, lists, notes, discussions."""

from __future__ import annotations

_HEAD = """---
title: A long evening
subtitle: {count} slides
minutes: 90
start: "19:00"
booking:
  invitation: Would you like to talk further?
  url: https://example.org/book
---

"""

_SLIDES = (
    """## A thought with a note {{minutes=2}}

Oxytocin and vasopressin help tune bonding. **People, place and history** shape the effect of slide {number}.

::: notes
**Say** One player among many.
**If asked** Nasal sprays: the large replication found nothing to build a workshop on.
**Take care** Some people like no touch at all. Leave room for that.
:::

""",
    """## Three things that help, number {number} {{.steps}}

- Feet on the floor, and both of them felt
- A look around the room, *slowly*
- A word for what is there: "warm", "tight", "far away"

::: notes
**Do** Wait after each line.
:::

""",
    """## Which gesture settles you, on slide {number}?

Hands, words, distance, silence: all of it counts.

::: discuss turns sizes=2,3,4 sound=bell cues=half,1:00
- Think quietly 1:00
- Speak 8:00 shared
- Reflect back 2:00 shared
- Share with the group 3:00 optional
:::

""",
    """## What the studies say about {number}

| Study | People | Found |
|---|---|---|
| The first | 17 | a link |
| The large one | 677 | nothing |

> Closeness can be learned, and it can be unlearned.
> — a participant

""",
    """## Two sides of {number} {{if-late=skip}}

::: left
Near enough to be **felt**.
:::

::: right
Far enough to be *seen*.
:::

""",
)


def long_deck_text(slide_count: int) -> str:
    """Return a deck with ``slide_count`` slides of its own, a section at every twentieth."""
    parts = [_HEAD.format(count=slide_count)]
    for number in range(1, slide_count + 1):
        if number % 20 == 1:
            parts.append(f"# Part {number // 20 + 1}\n\n")
        else:
            parts.append(_SLIDES[number % len(_SLIDES)].format(number=number))
    return "".join(parts)
