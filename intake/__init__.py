"""Takes papers in, reads them, keeps them, and sends them on.

bytes -receive-> Paper -open_pages-> RawPage* -read-> Transcript -(classifiers)-> Routing -record-> Docket
"""
