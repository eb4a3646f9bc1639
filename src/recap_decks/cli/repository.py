"""Files as a repository names them, which is how code scanning and annotations want them."""

from __future__ import annotations

import os
from pathlib import Path


def path_in_repository(file: str) -> str | None:
    """The path from the root of its repository, with slashes, of a file that is named as from the working folder.

    The root is the nearest folder above it that git knows, else the workspace of GitHub Actions, else the working
    folder. None for what lies outside of it, and for standard input.
    """
    if file == "<stdin>":
        return None
    path = absolute(file)
    root = _root(path)
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else None


def absolute(file: str) -> Path:
    """The whole path of a file; a link stays as it is named."""
    return Path(os.path.abspath(file))  # noqa: PTH100 - resolve() would follow it


def _root(path: Path) -> Path:
    for folder in path.parents:
        if (folder / ".git").exists():  # a file in other work trees
            return folder
    workspace = os.environ.get("GITHUB_WORKSPACE", "")
    return Path(workspace) if workspace and path.is_relative_to(workspace) else Path.cwd()
