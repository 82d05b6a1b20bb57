"""Owns the text column: typing the deck."""
