"""The command ``secondline``: what it understands, and its exit status.

0 when the question was answered, whatever the answer; 2 when the input cannot be used (one line on
standard error); 1 only for a fault of ours.
"""

import argparse
import os
import sys
from collections.abc import Sequence

from secondline.errors import KnowledgeFault, NotKnown, SecondlineError

# Each command's module is imported when it is used: a cold check has 0.25 s.
_COMMANDS = ("review", "check", "medicines", "import", "knowledge")
_WIDE_ENOUGH = 78


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and give its exit status."""
    arguments = list(sys.argv[1:] if arguments is None else arguments)
    try:
        parsed = _parser(arguments).parse_args(arguments)
        status: int = parsed.run(parsed)
        sys.stdout.flush()
        return status
    except KnowledgeFault as error:
        return _say(f"our own knowledge has a fault: {error}", 1)
    except NotKnown as error:
        return _say(str(error), 2)
    except SecondlineError as error:
        return _say(str(error), 2)
    except BrokenPipeError:
        # The reader (such as `head`) has seen enough; leave without a traceback.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return _say("stopped", 130)


def _say(sentence: str, status: int) -> int:
    print(f"secondline: {' '.join(sentence.split())}", file=sys.stderr)
    return status


def _parser(arguments: Sequence[str]) -> argparse.ArgumentParser:
    import secondline

    parser = argparse.ArgumentParser(
        prog="secondline",
        description="For a person whose pain medicine is not working, and their clinician. "
        "Not a diagnosis, not a treatment decision, not for emergencies; "
        "no clinician has reviewed it yet.",
        epilog="In an emergency call your local emergency number now.",
    )
    parser.add_argument("--version", action="version", version=secondline.__version__)
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    wanted = next((one for one in arguments if one in _COMMANDS), None)
    for name in _COMMANDS:
        _add(commands, name, is_whole=wanted in (name, None))
    return parser


def _add(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]", name: str, *, is_whole: bool
) -> None:
    if not is_whole:
        commands.add_parser(name, add_help=False)
        return
    from importlib import import_module

    place = "import_" if name == "import" else name
    import_module(f"secondline.cli.{place}").add_parser(commands)
