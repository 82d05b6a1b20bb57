"""What is looked at before an evening begins: from plain facts to one line each. No Qt."""
