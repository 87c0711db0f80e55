"""From the data of sheets to a PDF with Typst: no clock, no network, no font of the machine."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal

Paper = Literal["a4", "us-letter"]
Template = Literal["visit", "paper"]

_FOLDER = Path(__file__).parent
_TOO_LONG = "more than one page"


def typeset(data: Mapping[str, Any], paper: Paper, template: Template = "visit") -> bytes | None:
    """Give the PDF (PDF/UA-1) of sheets, or None if one page was asked for and is too few.

    Parameters
    ----------
    data : mapping
        What the template reads: see `secondline.exchange.pdf.page`.
    paper : {"a4", "us-letter"}
        The size of the sheet.
    template : {"visit", "paper"}
        Which of our templates.

    Raises
    ------
    typst.TypstError
        If the template has a fault, or a text holds a character that no font has.
    """
    # Imported here: only a page needs it, and a command that writes none stays quick.
    import typst

    fonts = typst.Fonts(include_system_fonts=False, font_paths=[str(_FOLDER / "fonts")])
    try:
        return typst.compile(
            _FOLDER / f"{template}.typ",
            root=_FOLDER,
            font_paths=fonts,
            ignore_system_fonts=True,
            format="pdf",
            pdf_standards=["ua-1"],
            sys_inputs={"page": json.dumps({**data, "paper": paper})},
            timestamp=0,
        )
    except typst.TypstError as error:
        if _TOO_LONG in error.message:
            return None
        raise
