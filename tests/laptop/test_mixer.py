"""Tones that sound at once are added up; none cuts off another."""

from __future__ import annotations

from array import array

from hypothesis import given
from hypothesis import strategies as st

from hearthside.laptop.mixer import Mixer


def frames(*samples: int) -> bytes:
    return array("h", samples).tobytes()


def heard(data: bytes) -> list[int]:
    return list(array("h", data))


def test_nothing_added_is_nothing_to_take() -> None:
    assert Mixer().take(10) == b""


def test_two_tones_are_added_up_where_both_sound() -> None:
    mixer = Mixer()
    mixer.add(frames(1, 2, 3, 4))
    assert heard(mixer.take(1)) == [1]
    mixer.add(frames(10, 10))
    assert heard(mixer.take(9)) == [12, 13, 4]
    assert mixer.take(9) == b""


def test_what_is_too_loud_stays_at_the_loudest() -> None:
    mixer = Mixer()
    for _ in range(3):
        mixer.add(frames(20_000, -20_000))
    assert heard(mixer.take(2)) == [32_767, -32_768]


def test_cleared_is_silent() -> None:
    mixer = Mixer()
    mixer.add(frames(1, 2))
    mixer.clear()
    assert mixer.take(2) == b""


@given(st.lists(st.integers(-32_768, 32_767), max_size=60), st.lists(st.integers(1, 20), min_size=1, max_size=80))
def test_one_tone_comes_out_as_it_went_in_however_it_is_taken(samples: list[int], portions: list[int]) -> None:
    mixer = Mixer()
    mixer.add(frames(*samples))
    taken = b"".join(mixer.take(portion) for portion in (*portions, 60))
    assert heard(taken) == samples
