"""The commands of ``press``, one module each: its arguments, and what it prints."""
