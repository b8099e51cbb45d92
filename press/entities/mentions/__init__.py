"""Finds where a text names an entity of the authority."""
