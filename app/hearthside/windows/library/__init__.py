"""The library window."""
