"""The commands of ``press``, one a module: its arguments, and what it prints."""
