"""What was agreed about doses, and whether one more may be given now."""
