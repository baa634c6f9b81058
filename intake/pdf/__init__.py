"""Pdf: a PDF as pages, each as a viewer shows it; the one door to pypdfium2 and pdfplumber.

Only the reading child process opens files with it: everything here parses bytes that nobody has vouched for.
"""
