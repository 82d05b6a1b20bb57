"""The window in which facilitators enter their own booking details and the size of their room."""
