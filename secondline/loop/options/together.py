"""Which options a person reads as one: medicines of one kind, and a referral beside its treatment.

Where studies found no medicine of a kind better than another, six entries that ask the same tire
whoever reads them. One of them then asks for all.

Reads    the roles that are told as one; `told_with` of an option
Never    takes anything out: each stays a finding of its own, and names the one that tells of it
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from secondline.knowledge.library import Library
from secondline.knowledge.schema import Role
from secondline.loop.answer import Finding, Verdict
from secondline.loop.words import cites

_ALONE = "options.medicine"
_AS_ONE = "options.medicines_of_one_kind"


def together(found: Sequence[Finding], library: Library) -> list[Finding]:
    """Give the same findings, in the same order, with what is told together among their facts.

    Returns
    -------
    list of Finding
        Each with ``told_with``, the id of the finding that tells of it, or None; ``kind`` and
        ``kin``, what those are called that it tells of, itself among them, or None and empty.
    """
    kinds = list(_kinds(found, library))
    told_with = {one.id: kin[0].id for _, kin in kinds for one in kin[1:]}
    told_with |= dict(_referrals(found, library))
    heads = {kin[0].id: (role, kin) for role, kin in kinds}
    return [
        _head(one, *heads[one.id])
        if one.id in heads
        else _with(one, told_with=told_with.get(one.id), kind=None, kin=())
        for one in found
    ]


def _kinds(
    found: Sequence[Finding], library: Library
) -> Iterator[tuple[Role, tuple[Finding, ...]]]:
    """Give the medicines of each kind that are for one purpose; first who asks for all of them."""
    widest = {one.name: library.kinds(id)[-1] for id, one in library.conditions.items()}
    groups: dict[tuple[str, str], list[Finding]] = {}
    for one in found:
        if one.verdict is Verdict.SUPPORTED and one.words[:1] == (_ALONE,):
            for role in _told_as_one(one, library):
                purpose = widest[str(one.facts["condition"])]
                groups.setdefault((role, purpose), []).append(one)
    for (role, _), kin in groups.items():
        if len(kin) > 1:
            # What clashes with nothing goes first: all of its words then hold for the others, too.
            in_order = sorted(kin, key=lambda one: bool(one.facts["clashes"]))
            yield library.roles[role], tuple(in_order)


def _told_as_one(one: Finding, library: Library) -> list[str]:
    held = (id for id in sorted(library.acts(one.about[0])) if id in library.roles)
    return [id for id in held if library.roles[id].told_as_one][:1]


def _referrals(found: Sequence[Finding], library: Library) -> Iterator[tuple[str, str]]:
    """Give each option that stands with the treatment that it leads to, where that is offered."""
    offered = {one.about[0]: one.id for one in found if one.verdict is Verdict.SUPPORTED}
    for about, id in offered.items():
        option = library.options.get(about)
        if option and option.told_with in offered:
            yield id, offered[option.told_with]


def _head(one: Finding, role: Role, kin: Sequence[Finding]) -> Finding:
    names = tuple(dict.fromkeys(str(other.facts["name"]) for other in kin))
    told = _with(one, told_with=None, kind=role.name, kin=names)
    return replace(
        told,
        words=tuple(_AS_ONE if path == _ALONE else path for path in one.words),
        cites=tuple(dict.fromkeys((*one.cites, *cites(role.told_as_one)))),
    )


def _with(one: Finding, **facts: str | tuple[str, ...] | None) -> Finding:
    return replace(one, facts={**one.facts, **facts})
