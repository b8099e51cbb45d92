"""What a build keeps for the next one, and how it is known to fit; knows nothing of articles."""
