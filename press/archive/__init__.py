"""The archive as a whole: pairs, tags, the review queue, checks of more than one article."""
