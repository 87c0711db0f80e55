"""The command ``secondline``: what it understands, and its exit status.

0 when the question was answered, whatever the answer; 2 when the input cannot be used (one line on
standard error); 1 only for a fault of ours.
"""

import argparse
import gc
import os
import sys
import traceback
from collections.abc import Sequence
from typing import Any, NoReturn

from secondline.errors import KnowledgeFault, SecondlineError

# Each command's module is imported when it is used: a cold check has 0.25 s.
_FEW_LOOKS = 100_000
_COMMANDS = (
    "review",
    "check",
    "respond",
    "medicines",
    "learn",
    "import",
    "paper",
    "serve",
    "export",
    "erase",
    "backup",
    "restore",
    "knowledge",
)


class OneLine(argparse.ArgumentParser):
    """A parser whose errors are one line, like all of ours."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the arguments, where to look, and leave with 2."""
        self.exit(_say(f"{message}; see {self.prog} --help", 2))


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and give its exit status."""
    # One short run makes hardly any cycles: looking for them at every turn costs a tenth of it.
    gc.set_threshold(_FEW_LOOKS)
    arguments = list(sys.argv[1:] if arguments is None else arguments)
    try:
        parsed = _parser(arguments).parse_args(arguments)
        status: int = parsed.run(parsed)
        sys.stdout.flush()
        return status
    except KnowledgeFault as error:
        return _say(f"our own knowledge has a fault: {error}", 1)
    except SecondlineError as error:
        return _say(str(error), 2)
    except BrokenPipeError:
        # The reader (such as `head`) has seen enough; leave without a traceback.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return _say("stopped", 130)
    except Exception as error:  # noqa: BLE001  the last door: a traceback could show a record
        return _say(_our_fault(error), 1)


def _our_fault(error: Exception) -> str:
    last = traceback.extract_tb(error.__traceback__)[-1]
    place = f"{type(error).__name__} in {os.path.basename(last.filename)}, line {last.lineno}"
    return (
        f"a fault of ours ({place}): nothing was checked, so please ask a pharmacist, and tell us "
        "of it without anything that you wrote in your record"
    )


def _say(sentence: str, status: int) -> int:
    # What a person typed stands in it; imported here, because most runs have nothing to say.
    from secondline.record.showing import visible

    print(f"secondline: {visible(' '.join(sentence.split()))}", file=sys.stderr)
    return status


def _parser(arguments: Sequence[str]) -> argparse.ArgumentParser:
    import secondline

    parser = OneLine(
        prog="secondline",
        description="For a person whose pain medicine is not working, and their clinician. "
        "Not a diagnosis, not a treatment decision, not for emergencies; "
        "no clinician has reviewed it yet.",
        epilog="In an emergency call your local emergency number now.",
    )
    parser.add_argument("--version", action="version", version=secondline.__version__)
    parser.set_defaults(run=lambda _: _help(parser))
    commands = parser.add_subparsers(metavar="COMMAND")
    wanted = next((one for one in arguments if one in _COMMANDS), None)
    for name in _COMMANDS:
        _add(commands, name, is_whole=wanted in (name, None))
    return parser


def _help(parser: argparse.ArgumentParser) -> int:
    parser.print_help()
    return 0


def _add(commands: Any, name: str, *, is_whole: bool) -> None:
    if not is_whole:
        commands.add_parser(name, add_help=False)
        return
    from importlib import import_module

    place = "import_" if name == "import" else name
    import_module(f"secondline.cli.{place}").add_parser(commands)
