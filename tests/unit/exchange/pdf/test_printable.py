"""fonts/printable.txt is what Typst says of its fonts and ours; run this file to write it anew."""

import json
import re
import sys
import unicodedata
from pathlib import Path

import typst

from secondline.exchange.pdf import visit
from secondline.exchange.pdf.text import as_ranges, of_ranges

FOLDER = Path(visit.__file__).parent
TABLE = FOLDER / "fonts" / "printable.txt"
(FONTS,) = re.findall(r"font: (\(.*?\))", (FOLDER / "visit.typ").read_text())

# In both weights: a character must not be lost because it stands in a heading.
SAMPLE = f"""
#set document(title: "Sample")
#set text(font: {FONTS}, fallback: false)
#title()
#let sample = json(bytes(sys.inputs.sample))
#sample #strong(sample)
""".encode()
REFUSED = re.compile(r'error: PDF/UA-1 error: the text `"(.+)"` could not be displayed')


def characters_that_stand_alone():
    """Give letters, digits and signs that need no neighbour and run from left to right."""
    for one in map(chr, range(0x21, 0x20000)):
        name = unicodedata.name(one, "")
        is_sign = unicodedata.category(one)[0] in "LNPS" and "FILLER" not in name
        is_whole = unicodedata.normalize("NFC", one) == one
        if (
            name
            and is_sign
            and is_whole
            and unicodedata.bidirectional(one) not in ("R", "AL", "AN")
        ):
            yield one


def refused_by_typst(characters):
    """Give those that no font holds, as Typst reports them."""
    fonts = typst.Fonts(include_system_fonts=False, font_paths=[str(FOLDER / "fonts")])
    try:
        typst.Compiler(root=FOLDER, font_paths=fonts, ignore_system_fonts=True).compile(
            SAMPLE,
            format="pdf",
            pdf_standards=["ua-1"],
            sys_inputs={"sample": json.dumps(" ".join(characters))},
        )
    except typst.TypstError as error:
        return {unescaped(one) for one in REFUSED.findall(error.diagnostic)}
    return set()


def unescaped(text):
    """Give a character that Typst wrote as ``\\u{3164}``."""
    code = re.fullmatch(r"\\u\{([0-9a-f]+)\}", text)
    return chr(int(code.group(1), 16)) if code else text


def shown_by_typst():
    """Give every character that the fonts hold in both weights."""
    candidates = list(characters_that_stand_alone())
    batches = [candidates[start : start + 4000] for start in range(0, len(candidates), 4000)]
    return {one for batch in batches for one in set(batch) - refused_by_typst(batch)}


def test_the_table_is_what_the_fonts_hold():
    assert TABLE.read_text("ascii").split() == as_ranges(shown_by_typst())


def test_typst_refuses_what_no_font_holds():
    assert refused_by_typst("a中b💊") == {"中", "💊"}


def test_latin_greek_and_cyrillic_can_be_printed():
    held = set(of_ranges(TABLE.read_text("ascii").split()))

    assert set("azAZ09éßñçğşőžșđøåœ€™®±≥≤½²→□αμΩЖя#*_$@<>\\\"'{}[]") <= held


def test_what_runs_from_right_to_left_is_not_printed():
    held = set(of_ranges(TABLE.read_text("ascii").split()))

    assert not {one for one in held if unicodedata.bidirectional(one) in ("R", "AL", "AN")}


if __name__ == "__main__":
    TABLE.write_text("\n".join(as_ranges(shown_by_typst())) + "\n", "ascii")
    sys.stdout.write(f"{TABLE.name} is written.\n")
