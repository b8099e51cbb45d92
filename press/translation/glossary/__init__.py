"""The glossary (termbase): phrases with settled English, and where a text has them."""
