"""Owns the editor's forms: sheets beside the text, each of which makes one change of it."""
