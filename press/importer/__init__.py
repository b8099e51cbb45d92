"""From what the press sends to articles: source files cut, titles repaired, articles written."""
