"""The English of a headline, where every word of it is known."""
