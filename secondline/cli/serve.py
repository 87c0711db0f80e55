"""``secondline serve``: the pages, on this machine and nowhere else."""

import argparse
from contextlib import suppress
from importlib import import_module

_PORT = 8321


def add_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to the others."""
    parser = commands.add_parser(
        "serve",
        help="open the pages in a browser, on this machine only",
        description="One process and one file on this machine; nothing leaves it. The link that it "
        "shows opens once. Control and C stops it.",
    )
    parser.add_argument("--port", type=int, default=_PORT, metavar="N", help=f"({_PORT})")
    parser.add_argument("--no-browser", action="store_true", help="only show the link")
    told = "a line of JSON on standard error for each request, without a word of what you told"
    parser.add_argument("--log", action="store_true", help=told)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Serve until somebody stops it."""
    # By its name: the site knows every door, and no door knows the site.
    serve = import_module("secondline.site.serving").serve

    def show(link: str) -> None:
        print("Secondline is open on this machine. Control and C stops it.")
        print(f"This link opens once, within ten minutes: {link}", flush=True)
        if not arguments.no_browser:
            import webbrowser

            webbrowser.open(link)

    with suppress(KeyboardInterrupt):  # once it listens, the server itself ends by it
        serve(arguments.port, show, has_log=arguments.log)
    print("\nStopped. What was saved is kept.")
    return 0
