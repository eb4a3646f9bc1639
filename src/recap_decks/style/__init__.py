"""How a recap looks: design tokens, font faces with their metrics, and icons, all as values."""
