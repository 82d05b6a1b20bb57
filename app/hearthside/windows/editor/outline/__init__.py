"""Owns the outline: slides as small pictures, in their sections, with their minutes."""
