"""What editors write of each site that the archive takes articles from."""
