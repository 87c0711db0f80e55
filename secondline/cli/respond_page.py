"""How one medicine did, on a terminal: the sentences, then the diary week by week."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from rich.console import Console
from rich.text import Text

from secondline.charts.judged import has_own
from secondline.cli.effect_lines import effect_lines
from secondline.cli.lines import console, finding, not_checked, rule, seen, sources, urgent

if TYPE_CHECKING:
    from secondline.knowledge.library import Library
    from secondline.record.record import Record

_WEEKS = 26
_WEEK = timedelta(days=7)
_PEOPLE = 100
_LONG = 3  # characters for one point of pain


def show_response(found: Mapping[str, Any], record: "Record", library: "Library", on: date) -> None:
    """Show what the diary says of each medicine; an emergency stands alone."""
    out, names = console(), found["record"]
    found = seen(found)
    if found["safety"]["urgent"]:
        urgent(out, found["safety"]["findings"])
        return
    out.print(f"\n[bold]Is it really not working?[/bold]  what the diary shows on {found['on']}")
    not_checked(out, names, library)
    findings = found["response"]["findings"]
    if not findings:
        out.print("\nThe record holds no medicine that is taken now.")
    for one in findings:
        rule(out, one["facts"]["name"])
        finding(out, one, is_all=False)
        _effect(out, one["facts"])
        _people(out, one["facts"])
        _picture(out, one, record, library, on)
        _beside(out, [held for held in found.get("beside", ()) if held["about"] == one["about"]])
    sources(out, findings, library, is_all=False)
    out.print()
    out.print(Text(found["notice"]))


def _effect(out: Console, facts: Mapping[str, Any]) -> None:
    """Print the change, then the own part, as lines; where it is narrow, sentences say it."""
    lines = effect_lines(facts)
    if lines and max(map(len, lines)) <= out.width:
        out.print(
            "\nPoints of pain: less at the right; each line reaches as far as is very likely",
            style="bold",
        )
        for line in lines:
            out.print(Text(line))


def _people(out: Console, facts: Mapping[str, Any]) -> None:
    """Print the chances as 100 people; not where nothing of the diary parts the medicine."""
    helped, worse = facts.get("people_helped"), facts.get("people_worse")
    if helped is None or worse is None or not has_own(facts):
        return
    people = "■" * helped + "·" * (_PEOPLE - helped - worse) + "▲" * worse
    out.print("\n100 people with a diary like this", style="bold")
    for first in range(0, _PEOPLE, _PEOPLE // 2):
        out.print(Text(people[first : first + _PEOPLE // 2]))
    out.print(f"■ at least 30 % less pain because of it: {helped}   ▲ more pain: {worse}")


def _beside(out: Console, held: list[Mapping[str, Any]]) -> None:
    """Print how the other measures changed that were asked for; no verdict rests on them."""
    if held:
        out.print("\nBeside pain, which alone decides", style="bold")
    for one in held:
        out.print(Text(f"{one['measure']}: {_changed(one['facts'])}"))


def _changed(facts: Mapping[str, Any]) -> str:
    if not facts:
        return "nothing of it was noted."
    middle, (low, high) = facts["change_points_median"], facts["change_points_interval_90"]
    own = round(facts["probability_own_30"] * _PEOPLE)
    return (
        f"{abs(middle)} points {'less' if middle >= 0 else 'more'} than before (with all that is "
        f"not known, from {_way(high)} to {_way(low)}). At least 30 % less because of the medicine "
        f"itself: {own} of 100."
    )


def _way(points: float) -> str:
    return f"{abs(points)} {'less' if points >= 0 else 'more'}"


def _picture(
    out: Console, one: Mapping[str, Any], record: "Record", library: "Library", on: date
) -> None:
    """Print a bar for each week: the mean pain, and whether the medicine was taken."""
    rows = weekly(one["about"][0], record, library, on)
    if not rows:
        return
    out.print("\nMean pain of each week, 0 to 10; ● with it, ○ without it, ◐ in part", style="bold")
    for first, mean, share in rows:
        mark = "●" if share == 1 else "○" if share == 0 else "◐"
        told = "no entry" if mean is None else f"{mean:.1f}"
        bar = "" if mean is None else "█" * round(mean * _LONG)
        out.print(Text(f"{first}  {mark}  {bar} {told}"))
    without, with_it = (
        [mean for _, mean, share in rows if mean is not None and share == at] for at in (0, 1)
    )
    if without and with_it:
        low, high = sum(with_it) / len(with_it), sum(without) / len(without)
        out.print(
            f"Weeks with it: {low:.1f} on average. Weeks without it: {high:.1f}. That alone does "
            "not tell what it did."
        )


def weekly(
    medicine: str, record: "Record", library: "Library", on: date
) -> list[tuple[date, float | None, float]]:
    """Give for each of the last weeks its first day, the mean pain, and the share of days on it."""
    from secondline.loop.response.series import PAIN
    from secondline.record.exposures import treatments

    pain = record.diary.daily(PAIN) if record.diary else {}
    days = [day for day in pain if day <= on]
    if not days:
        return []
    held = [one for one in treatments(record, library) if one.medicine == medicine]
    first = max(min(days), max(days) - _WEEKS * _WEEK)
    rows = []
    while first <= max(days):
        week = [first + timedelta(days=n) for n in range(_WEEK.days)]
        noted = [pain[day] for day in week if day in pain and day <= on]
        is_on = [any(one.was_taken(day) for one in held) for day in week if day <= on]
        rows.append((first, sum(noted) / len(noted) if noted else None, sum(is_on) / len(is_on)))
        first += _WEEK
    return rows
