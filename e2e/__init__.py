"""The whole flow as a person walks it, in real browsers at phone size."""
