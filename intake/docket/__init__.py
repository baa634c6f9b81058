"""The docket: every case, who did and saw what, and the only door to the database."""
