"""Writes the site: pages, feeds, site map, open data, light scripts."""
