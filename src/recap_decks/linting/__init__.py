"""What makes a briefing hard to follow or to believe: rules over an outline, small and each on its own.

A rule yields warnings, and nothing where it is not certain. Builds never ask them.
"""
