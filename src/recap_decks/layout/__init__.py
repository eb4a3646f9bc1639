"""Layout: where everything sits, measured and fitted."""
