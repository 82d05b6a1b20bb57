"""Owns the trainers’ editor: outline, text and live picture of one deck."""
