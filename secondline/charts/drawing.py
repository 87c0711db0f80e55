"""From a specification to an SVG, on this machine: no network, no browser."""

import json
from collections.abc import Callable
from typing import Any


def svg(specification: dict[str, Any]) -> str:
    """Give the picture of a Vega-Lite specification.

    Examples
    --------
    >>> svg({"data": {"values": [{"a": 1}]}, "mark": "point", "encoding": {}})[:4]
    '<svg'
    """
    import vl_convert  # a second, and fifty megabytes: only where a picture is drawn

    return str(vl_convert.vegalite_to_svg(json.dumps(specification), allowed_base_urls=[]))


def drawn(chart: Callable[..., dict[str, Any]], *told: Any) -> str:
    """Give the picture of one of our charts, such as `diary_chart`, of what it is told."""
    return svg(chart(*told))
