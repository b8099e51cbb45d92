"""From what the press sends to articles: source files parsed, titles restored, articles written."""
