"""The search index: written here in pieces, read in the browser a few pieces at a time."""
