"""Machine translation engines, one a module."""
