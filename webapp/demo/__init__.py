"""A household to look at: three weeks of a made-up family, which one button throws away."""
