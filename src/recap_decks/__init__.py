"""From one YAML outline of a conference recap to a PowerPoint deck and a PDF report."""

__version__ = "0.1.0"
