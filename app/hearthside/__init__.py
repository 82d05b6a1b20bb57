"""Hearthside: a desktop presenter for couples' workshops."""
