"""What the windows on the laptop other than the console share: paper, its colours, sizes and signs."""
