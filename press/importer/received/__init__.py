"""What was received: kept as it is, and recorded day by day in a chain."""
