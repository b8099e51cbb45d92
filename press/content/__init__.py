"""The content folder: articles, translations and written pages, which people keep in Markdown."""
