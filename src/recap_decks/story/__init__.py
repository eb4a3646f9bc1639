"""The story: the outline as ordered slides and sections, in no format."""
