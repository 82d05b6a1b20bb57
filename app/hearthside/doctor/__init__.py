"""What this computer has and lacks for a workshop: versions, libraries, display, screens, fonts, decks, sound."""
