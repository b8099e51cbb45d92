"""Turns the archive into views, one edition at a time; knows no template and writes no file."""
