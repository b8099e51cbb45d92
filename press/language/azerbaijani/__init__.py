"""The only home of the Azerbaijani language; knows nothing of articles, files or pages."""
