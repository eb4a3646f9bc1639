"""A first outline, with what belongs beside it."""
