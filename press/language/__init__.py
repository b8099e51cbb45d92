"""The two languages as they are written: letters, words, grammar, and the interface's words."""
