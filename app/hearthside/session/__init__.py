"""The night itself: events, state, reducer, navigation and pace. No Qt."""
