"""Draw each specification that comes in as a line of JSON, until nothing more comes."""

import json
import sys

from secondline.charts.drawing import svg


def main() -> None:
    """Read a specification from each line, and write its picture as a line."""
    for line in sys.stdin:
        sys.stdout.write(json.dumps(svg(json.loads(line))) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
