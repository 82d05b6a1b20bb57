"""Owns the window in which an article becomes a deck: chosen, looked at, and only then saved."""
