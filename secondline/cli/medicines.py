"""``secondline medicines [QUERY]``: what we know about one, with its sources."""

import argparse

from secondline.cli.arguments import print_json


def add_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to the others."""
    parser = commands.add_parser(
        "medicines",
        help="what we know about a medicine, with its sources",
        description="Without a name, the list of all that we know.",
    )
    parser.add_argument("query", metavar="QUERY", nargs="?", help="a medicine, brand or product")
    parser.add_argument("--json", action="store_true", help="print one JSON object only")
    parser.add_argument("--all", action="store_true", help="show the words of the sources, too")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Show the list, or the entries that a name stands for."""
    import msgspec

    from secondline.knowledge.compiling import library
    from secondline.knowledge.names import match

    known = library()
    if arguments.query is None:
        rows = [
            {"id": one.id, "name": one.name, "class": one.class_}
            for one in known.medicines.values()
        ]
        if arguments.json:
            print_json({"medicines": rows})
        else:
            from secondline.cli.medicine_page import show_list

            show_list(known)
        return 0
    found = match(known, arguments.query)
    held = [known.medicine(id) for id in found.ingredients]
    product = known.products[found.product] if found.product else None
    if arguments.json:
        from secondline.cli.corrections import plain_corrections
        from secondline.knowledge.correcting import corrections_about

        print_json(
            {
                "unknown": list(found.unknown),
                "suggestions": list(found.suggestions),
                "product": msgspec.to_builtins(product),
                "medicines": [msgspec.to_builtins(one) for one in held],
                "corrections": plain_corrections(
                    corrections_about(found.ingredients, known), known
                ),
            }
        )
    else:
        from secondline.cli.medicine_page import show_medicines, show_unknown

        if found.unknown:
            show_unknown(known, found)
        if held:
            show_medicines(known, held, product, is_all=arguments.all)
    return 0
