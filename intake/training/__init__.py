"""Training of the second reader: drawn papers in, a small model out, by one command: `./writdesk train`."""
