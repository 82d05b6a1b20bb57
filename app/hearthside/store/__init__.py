"""Files: atomic save, settings, recent decks, bundled resources. No Qt."""
