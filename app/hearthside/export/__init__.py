"""What leaves the app as files, painted by the same painter."""
