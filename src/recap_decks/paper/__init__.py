"""Paper: scenes as a PDF.

The emitter draws what a report scene says, where it says it, and decides nothing. `writer.write_report` is the way in.
"""
