"""What the archive knows of the press: articles, language, names, search. Never imports Pelican."""
