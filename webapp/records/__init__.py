"""What happened: records, and the log of the operations that made them."""
