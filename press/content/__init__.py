"""The content folder: articles, translations and written pages, as people keep them in Markdown."""
