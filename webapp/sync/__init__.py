"""How devices agree: one message each way, and the rules by which writes come together."""
