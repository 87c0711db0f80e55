"""A chance as one hundred people: rows of ten, marked by shape as well as by colour."""

from html import escape

from secondline.charts.look import Look

_PEOPLE, _ROW = 100, 10
_STEP, _R = 22, 8
_LETTERS = 17


def people(helped: int, worse: int, look: Look) -> str:
    """Give the picture: filled for whom it helps, a ring for the others, a cross for harm.

    Parameters
    ----------
    helped, worse : int
        Of 100 people; their sum is at most 100.

    Raises
    ------
    ValueError
        If they are more than 100 people, or fewer than none.
    """
    if min(helped, worse) < 0 or helped + worse > _PEOPLE:
        raise ValueError(f"at most {_PEOPLE} people, got {helped} and {worse}")
    marks = [_mark(n, helped, worse, look) for n in range(_PEOPLE)]
    side = _ROW * _STEP
    words = f'font-family="{escape(look.font)}" font-size="{_LETTERS}" fill="{look.ink}"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side + 30}" '
        f'width="{side}" height="{side + 30}">'
        f'<rect width="{side}" height="{side + 30}" fill="{look.ground}"/>{"".join(marks)}'
        f'<text x="2" y="{side + 21}" {words}>{helped} of {_PEOPLE}</text></svg>'
    )


def _mark(n: int, helped: int, worse: int, look: Look) -> str:
    x, y = n % _ROW * _STEP + _STEP // 2, n // _ROW * _STEP + _STEP // 2
    if n < helped:
        return f'<circle cx="{x}" cy="{y}" r="{_R}" fill="{look.accent}"/>'
    if n >= _PEOPLE - worse:
        a = _R - 2
        cross = f"M{x - a} {y - a}L{x + a} {y + a}M{x - a} {y + a}L{x + a} {y - a}"
        return f'<path d="{cross}" stroke="{look.ink}" stroke-width="3"/>'
    ring = f'r="{_R - 1}" fill="none" stroke="{look.line}" stroke-width="2"'
    return f'<circle cx="{x}" cy="{y}" {ring}/>'
