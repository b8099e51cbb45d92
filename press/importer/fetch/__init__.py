"""Asks the sites that have a table for their articles, politely, and keeps what they send."""
