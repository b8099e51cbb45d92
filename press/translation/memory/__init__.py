"""The translation memory: every sentence that a machine translated, and its exchange formats."""
