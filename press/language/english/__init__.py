"""The only home of the English language; knows nothing of articles, files or pages."""
