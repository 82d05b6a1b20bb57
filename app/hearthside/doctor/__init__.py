"""What this computer has and lacks for a workshop: display, screens, fonts, shipped deck, sound, versions."""
