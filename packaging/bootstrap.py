"""Owns setting the machine up."""
