"""Owns what a trainer’s buttons and keys do to the text of a deck: plain text edits, made without Qt."""
