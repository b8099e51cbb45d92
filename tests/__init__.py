"""The tests; `python -m pytest` finds them."""
