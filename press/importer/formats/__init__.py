"""The forms in which articles are received, and what reads each into source articles."""
