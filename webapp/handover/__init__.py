"""What a sitter sees: a hand-over card for one child and one span of time."""
