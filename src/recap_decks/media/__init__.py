"""Pictures: opened, bounded, made safe and converted."""
