"""Owns the way from somebody's article to the text of a deck."""
