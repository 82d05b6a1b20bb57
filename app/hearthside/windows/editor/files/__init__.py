"""Owns the file of the deck that is being edited: saving, taking over what others wrote, and never losing typing."""
