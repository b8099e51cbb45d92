"""``python -m press`` is the ``press`` command."""

import sys

from press.cli import main

sys.exit(main())
