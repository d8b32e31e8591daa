"""What can be recorded: one file a kind. Nothing here knows of the rest of the house."""
