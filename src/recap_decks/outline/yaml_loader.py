"""The parser of YAML: the one in C where PyYAML was built with it. To either a plain scalar is nothing but text."""

from __future__ import annotations

import yaml

LOADER = type("_Loader", (getattr(yaml, "CSafeLoader", yaml.SafeLoader),), {"yaml_implicit_resolvers": {}})
