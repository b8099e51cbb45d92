"""Atom feeds: each kind of feed in a file of its own, all of them in the registry."""
