"""What a headline tells: which kind of event, who acted, with whom, where, who spoke."""
