"""Owns the third column: the picture of the slide at the cursor, its settings, and what to mend."""
