"""Checks of translated sentences: what each compares is said in its own module."""
