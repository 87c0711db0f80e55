"""Print each order that comes in as a line of JSON, until nothing more comes."""

import json
import sys
from base64 import b64encode

from secondline.exchange.pdf.order import printed


def main() -> None:
    """Read an order from each line, and write its PDF as a line."""
    for line in sys.stdin:
        sys.stdout.write(json.dumps(b64encode(printed(json.loads(line))).decode("ascii")) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
