"""The authority files: names that editors keep, read, checked and written."""
