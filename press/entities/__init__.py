"""The names that editors curate, and where a text names them; knows nothing of pages."""
