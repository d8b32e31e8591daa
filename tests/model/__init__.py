"""The model: many phones and one server, driven through whatever can go wrong, and held to the
invariants of the exchange at every step. The phones are the real TypeScript, the server is real."""
