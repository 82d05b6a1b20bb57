"""The presenter console."""
