"""SVG drawings: made safe, sized, drawn as pixels, and read as filled and stroked paths."""
