"""The whole story on one page, or two at the most: what it says is chosen by what has room."""
