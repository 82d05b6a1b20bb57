"""Past evenings: what was planned, what it took, and what the deck could learn from it."""
