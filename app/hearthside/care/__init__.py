"""Owns what a check of a deck says about care for people: words, choices, resources, legibility, dates."""
