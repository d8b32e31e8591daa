"""F1 to F15: a few seconds each, so that every `make test` runs them."""
