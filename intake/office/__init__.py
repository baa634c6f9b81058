"""Office: a Word document, opened within bounds and laid out as pages, as a person would see it printed."""
