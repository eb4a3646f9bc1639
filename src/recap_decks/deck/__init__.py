"""The deck: scenes as a native PowerPoint file."""
