"""``python -m secondline`` is the command ``secondline``."""

import sys

from secondline.cli.main import main

sys.exit(main())
