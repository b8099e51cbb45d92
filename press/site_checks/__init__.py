"""Checks of the finished site, whatever made it."""
