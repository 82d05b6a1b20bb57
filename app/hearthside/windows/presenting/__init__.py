"""What presents an evening: its state, its keys, its deck and what is written of it. The windows show it."""
