"""Finds names that texts have and the authority has not."""
