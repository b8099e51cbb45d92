"""Restores the letters that a received title has lost."""
