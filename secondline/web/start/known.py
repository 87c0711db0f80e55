"""Names to choose from: a short list, so that somebody in a fog need not spell."""

from functools import lru_cache

from secondline.knowledge.library import Library

_BRANDS = 2
_COUNTRY_OF_NO_NAME = "other"


@lru_cache(maxsize=1)
def medicine_names(library: Library) -> tuple[str, ...]:
    """Give the medicines that are known for pain, each with the brands that people know best.

    Examples
    --------
    >>> import secondline
    >>> {"Cymbalta", "duloxetine"} <= set(medicine_names(secondline.library()))
    True
    """
    held = [one for one in library.medicines.values() if one.for_]
    names = (name for one in held for name in (one.name, *one.names.brands[:_BRANDS]))
    return tuple(sorted(set(names), key=str.casefold))


@lru_cache(maxsize=1)
def countries(library: Library) -> tuple[tuple[str, str], ...]:
    """Give the countries whose emergency number we know, by code, in the order of their names."""
    held = (one for one in library.countries.values() if one.id != _COUNTRY_OF_NO_NAME)
    return tuple((one.id.upper(), one.name) for one in sorted(held, key=lambda one: one.name))
