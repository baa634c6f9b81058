"""Dispatch: what leaves the house; content-free mails, and the packet for counsel."""
