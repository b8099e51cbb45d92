"""What a build keeps for the next one, and how it forks its work; knows nothing of articles."""
