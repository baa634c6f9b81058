"""Migrations: every version that the tables had, in order."""
