"""Training of the second reader: drawn papers in, a small model out, by one command: `python -m intake.training`."""
