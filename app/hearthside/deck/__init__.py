"""Deck text to a frozen model: source, spans, blocks, discussions, durations, booking, faults and text edits. No Qt."""
