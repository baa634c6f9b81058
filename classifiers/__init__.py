"""Words and ink in, routing out: what a paper is, what is wrong with it, and who must see it.

Pure code. Nothing here opens a file of a user's, makes a connection or reads a clock; the day and the visit come in.
Read the modules in the order of the flow: transcript, kinds, evidence, detectors, findings, verdict, policy, routing.
"""
