"""The outline: what the person wrote, read from YAML with a place for every value."""
