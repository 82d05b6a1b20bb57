"""What single layouts owe their authors."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from hearthside.deck.model import Deck, Layout
from hearthside.render.display_list import Clip, Fade
from hearthside.render.layout.grid import BODY_BOTTOM, BODY_PX, FOOTER_BASELINE, SMALLEST_BODY_PX, TITLE_PX
from hearthside.render.renderer import SlideRenderer
from tests.render.seen import find, pictures, texts, words_of

DeckOf = Callable[..., Deck]
LONG = "A sentence of a certain length that says nothing, again and again, until the slide is full. "


def codes(renderer: SlideRenderer, deck: Deck, index: int) -> list[str]:
    return [fault.code for fault in renderer.faults(deck, index)]


def test_title_body_and_footer_have_their_sizes(renderer: SlideRenderer, deck_of: DeckOf) -> None:
    shown = renderer.display_list(deck_of("# Part\n\n## Heading\n\nBody.\n"), 2)
    assert find(shown, "Heading").size_px == TITLE_PX
    assert find(shown, "Body.").size_px == BODY_PX
    assert find(shown, "PART").size_px < BODY_PX
    assert find(shown, "Deck").rect.bottom() == pytest.approx(FOOTER_BASELINE, abs=0.1)
    assert find(shown, "3").rect.right() == pytest.approx(1780, abs=1)


def test_a_full_body_shrinks_in_small_steps_before_it_is_too_full(renderer: SlideRenderer, deck_of: DeckOf) -> None:
    sizes = []
    deck = deck_of("")
    for count in range(1, 40):
        deck = deck_of("## Heading\n\n" + "- A few words\n" * count)
        sizes.append(texts(renderer.display_list(deck, 1))[1].size_px)
        if codes(renderer, deck, 1):
            break
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[0] == BODY_PX
    assert sizes[-1] == SMALLEST_BODY_PX
    assert len(set(sizes)) >= 3
    assert codes(renderer, deck, 1) == ["too-full"]


def test_too_full_is_said_at_the_slides_heading_with_a_mend(renderer: SlideRenderer, deck_of: DeckOf) -> None:
    deck = deck_of("## Heading\n\n" + (LONG + "\n\n") * 30)
    (fault,) = renderer.faults(deck, 1)
    assert (fault.line, fault.column) == (6, 1)
    assert fault.mend


def test_what_does_not_fit_fades_above_the_footer(renderer: SlideRenderer, deck_of: DeckOf) -> None:
    shown = renderer.display_list(deck_of("## Heading\n\n" + (LONG + "\n\n") * 30), 1)
    (clip,) = [item for item in shown.items if isinstance(item, Clip)]
    assert clip.rect.bottom() == BODY_BOTTOM
    assert isinstance(clip.items[-1], Fade)
    assert find(shown, "Deck").rect.top() > BODY_BOTTOM


def test_a_title_of_two_hundred_characters_is_set_smaller_and_never_meets_the_body(
    renderer: SlideRenderer, deck_of: DeckOf
) -> None:
    title = "word " * 40
    shown = renderer.display_list(deck_of(f"## {title}\n\nBody.\n"), 1)
    heading = find(shown, "word")
    assert len(heading.lines) <= 4
    assert find(shown, "Body.").rect.top() > heading.rect.bottom() + 20


def test_a_list_hangs_its_marks_and_a_lone_word_finds_company(renderer: SlideRenderer, deck_of: DeckOf) -> None:
    item = "- **Insula** notices what *you* feel in your body"
    shown = renderer.display_list(deck_of(f"## H\n\n::: left\n{item}\n:::\n\n::: right\nWords.\n:::\n"), 1)
    lines = find(shown, "Insula").lines
    assert len(lines) == 2
    assert " " in lines[-1]


@pytest.mark.parametrize("depth", [1, 5, 60, 200])
def test_lists_of_any_depth_are_laid_out(renderer: SlideRenderer, deck_of: DeckOf, depth: int) -> None:
    text = "\n".join("    " * level + "- item" for level in range(depth))
    shown = renderer.display_list(deck_of(f"## H\n\n{text}\n"), 1)
    assert all(text.rect.left() < 600 for text in texts(shown) if "item" in text.words)


@pytest.mark.parametrize(
    "body",
    [
        "",
        "https://example.org/" + "a" * 400,
        "| "
        + " | ".join("abcdefghijkl")
        + " |\n|"
        + "---|" * 12
        + "\n"
        + ("| " + " | ".join(["cell"] * 12) + " |\n") * 60,
        "```\n" + "    indented\n" * 80 + "```",
        "💛 👩‍❤️‍👩 日本語 עברית",
        "> " * 150 + "deep",
        "<b>raw</b> &amp; \x0b odd",
        "![](gone.png)",
        "- An item of a certain length\n" * 40,
    ],
)
@pytest.mark.parametrize("layout", list(Layout))
def test_any_body_can_be_shown_in_any_layout(
    renderer: SlideRenderer, deck_of: DeckOf, layout: Layout, body: str
) -> None:
    deck = deck_of(f"## Heading {{layout={layout}}}\n\n{body}\n")
    assert not renderer.image(deck, 1, 0, 320).isNull()
    found = texts(renderer.display_list(deck, 1))
    assert all(text.rect.bottom() <= 990 or text.rect.top() > BODY_BOTTOM for text in found if not text.is_clipped)
    assert all(text.rect.bottom() < 1080 for text in found if not text.is_clipped)
    if any(text.is_clipped for text in found):
        assert "too-full" in codes(renderer, deck, 1)


def test_a_missing_picture_is_a_calm_place_in_the_room_and_a_fault_on_the_console(
    renderer: SlideRenderer, deck_of: DeckOf
) -> None:
    deck = deck_of("## Heading\n\nWords.\n\n![Friends on a bench](gone.png)\n")
    shown = renderer.display_list(deck, 1)
    assert "Friends on a bench" in words_of(shown)
    assert "gone.png" not in words_of(shown)
    assert pictures(shown) == []
    (fault,) = shown.faults
    assert (fault.code, fault.line) == ("missing-picture", 10)


@pytest.mark.parametrize(
    ("target", "code"),
    [
        ("https://example.org/a.png", "remote-picture"),
        ("../../a.png", "picture-outside"),
        ("C:/art/a.png", "picture-outside"),
        ("gone.gif", "picture-kind"),
        ("", "no-picture"),
    ],
)
def test_a_target_that_leads_to_no_picture_is_one_fault(
    renderer: SlideRenderer, deck_of: DeckOf, target: str, code: str
) -> None:
    for body in (f"![x]({target})", f"- a\n\n    ![x]({target})"):
        deck = deck_of(f"## H\n\n{body}\n")
        assert pictures(renderer.display_list(deck, 1)) == []
        assert [*(fault.code for fault in deck.slides[1].faults), *codes(renderer, deck, 1)] == [code]


def test_the_fault_of_one_picture_hides_no_other(renderer: SlideRenderer, deck_of: DeckOf) -> None:
    assert codes(renderer, deck_of("## H\n\n![x](a.gif) ![y](gone.png)\n"), 1) == ["missing-picture"]


def test_notes_are_never_laid_out(renderer: SlideRenderer, deck_of: DeckOf) -> None:
    deck = deck_of("## Heading\n\nSeen.\n\n::: notes\n**Say** secret words\n:::\n\n<!-- also secret -->\n")
    assert "secret" not in words_of(renderer.display_list(deck, 1))


def test_the_start_and_the_end_of_a_break_stand_on_their_slides(renderer: SlideRenderer, deck_of: DeckOf) -> None:
    deck = deck_of("## Tea\n\n::: break 10:00\n:::\n")
    assert "10" in words_of(renderer.display_list(deck, 1))
    shown = words_of(renderer.display_list(deck, 1, back_at="20:05"))
    assert "20:05" in shown
    assert "Back at" in shown
    assert "minutes" not in shown


def test_a_content_note_is_one_line_on_its_slide(renderer: SlideRenderer, deck_of: DeckOf) -> None:
    deck = deck_of('# Part {content-note="mentions loss"}\n\n## H {content-note="mentions loss"}\n\nWords.\n')
    assert "Mentions loss. You may step out" in words_of(renderer.display_list(deck, 1))
    assert find(renderer.display_list(deck, 2), "Mentions loss").rect.bottom() < 140
