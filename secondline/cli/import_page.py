"""What a file of another program holds, on a terminal: to be looked at before it is kept."""

import shlex
from collections.abc import Collection, Mapping
from pathlib import Path

from rich.console import Console
from rich.text import Text

from secondline.cli.lines import block, bullet, console, rule
from secondline.exchange.fhir.medicines import FoundMedicine
from secondline.exchange.imported import RECORD_FILE, Imported
from secondline.knowledge.library import Library
from secondline.record.showing import visible
from secondline.record.tables import UNKNOWN

_SHOWN_COLUMNS = 60
_KINDS = {"fhir": "FHIR R4", "table": "a table"}
_FACTS = ("born", "sex", "country")
_NOT_CHECKED = "we do not know it or do not cover it, so nothing here speaks of it."
_MEASURES = (
    "Measures are pain, sleep, fatigue, mood, fog and interference, from 0 (none, good) to 10 "
    "(worst), or a name of your own for anything else."
)


def show_import(found: Imported, library: Library, file: Path, written: Path | None) -> None:
    """Show what was found, what we do not know of it, and what to do next."""
    out = console()
    out.print()
    out.print(
        Text.assemble(
            ("Secondline", "bold"), f"  what {visible(file.name)} holds ({_KINDS[found.kind]})"
        )
    )
    if found.is_empty:
        out.print("\nWe found nothing in it that belongs into a record.")
    _medicines(out, found, library)
    _person(out, found.record)
    _diary(out, found)
    _look(out, found)
    _next(out, found, written)
    out.print()
    out.print(Text(library.notice))


def _medicines(out: Console, found: Imported, library: Library) -> None:
    if not found.medicines:
        return
    not_checked = set(found.not_checked)
    n, n_not = (
        len(found.medicines),
        sum(bool(_unknown(one, not_checked)) for one in found.medicines),
    )
    title = f"{n} {'medicine' if n == 1 else 'medicines'}"
    rule(out, f"{title}, {n_not} not checked" if n_not else title)
    for one in found.medicines:
        out.print()
        block(out, str(one.raw["name"]), "bold")
        block(out, "; ".join(_how(one)), by=4)
        known = [library.medicine(id) for id in one.match.ingredients]
        if names := " + ".join(medicine.name for medicine in known if medicine.roles):
            block(out, f"We know it as {names}.", by=4)
        for part in _unknown(one, not_checked):
            near = " or ".join(one.match.suggestions)
            asked = f" Did you mean {near}? Then correct it in the record." if near else ""
            said = (
                f"{part}we do not know it or do not cover it, so nothing here speaks of it.{asked}"
            )
            block(out, said, by=4, mark="NOT CHECKED  ", mark_style="bold")


def _unknown(one: FoundMedicine, not_checked: Collection[str]) -> list[str]:
    """Give what a line that says "not checked" begins with: the part, where it is one."""
    if one.match.given in not_checked:
        return [""]
    return [f"{part}: " for part in one.match.unknown]


def _how(one: FoundMedicine) -> list[str]:
    raw = one.raw
    started = f"since {raw['started_on']}" if "started_on" in raw else "start not known"
    stopped = f"stopped on {raw['stopped_on']}" if "stopped_on" in raw else "still taken"
    if raw.get("stopped_on") == UNKNOWN:
        stopped = "stopped, the day is not known"
    reason = [f"for {raw['for']}"] if "for" in raw else []
    together = [f"put together from {one.n} entries"] if one.n > 1 else []
    dose = str(raw.get("dose", "dose not known"))
    return [f"{started}, {stopped}", dose, *_times(raw), *reason, *together]


def _times(raw: Mapping[str, object]) -> list[str]:
    if raw.get("as_needed"):
        return ["as needed" + (f", at most {raw['at_most']} a day" if "at_most" in raw else "")]
    times = raw.get("times_a_day")
    if times is None:
        return []
    return ["once a day" if times == 1 else f"{times} times a day"]


def _person(out: Console, record: Mapping[str, object]) -> None:
    facts = [f"{key} {record[key]}" for key in _FACTS if key in record]
    lists = [(key, record[key]) for key in ("conditions", "allergies") if key in record]
    if not facts and not lists:
        return
    rule(out, "About you")
    block(out, ", ".join(facts))
    for key, names in lists:
        held = ", ".join(map(str, names)) if isinstance(names, list) else ""
        block(out, f"{key}: {held or 'none'}")


def _diary(out: Console, found: Imported) -> None:
    lines = found.diary.check_ins
    if found.kind == "table" or lines:
        rule(out, "Diary")
    if lines:
        days = f"{found.n_days:,} {'day' if found.n_days == 1 else 'days'}"
        block(out, f"{days}, {_between(str(lines[0].on), str(lines[-1].on))}")
    _measures(out, found)
    _columns(out, found)


def _measures(out: Console, found: Imported) -> None:
    lines = found.diary.check_ins
    named = {measure: header for header, measure in found.used}
    for measure in found.diary.columns:
        values = [value for line in lines for name, value in line.values if name == measure]
        header = named.get(measure, measure)
        origin = f" (your column {visible(header)})" if header != measure else ""
        between = f", {_between(_short(min(values)), _short(max(values)))}" if values else ""
        n = f"{len(values):,} {'entry' if len(values) == 1 else 'entries'}"
        bullet(out, f"{measure}{origin}: {n}{between}")
    if "note" in named:
        bullet(out, f"note (your column {visible(named['note'])})")


def _between(first: str, last: str) -> str:
    return first if first == last else f"from {first} to {last}"


def _short(value: float) -> str:
    return f"{round(value, 1):,.10g}"


def _columns(out: Console, found: Imported) -> None:
    if found.kind != "table":
        return
    if "pain" not in found.diary.columns:
        out.print()
        own = next(iter(found.diary.columns), "COLUMN")
        block(out, "No column says of itself that it is your pain, and we do not guess.", "bold")
        block(out, f'If one is, say so: --map "{visible(own)}=pain"')
    if found.not_used:
        shown = [visible(name) for name in found.not_used[:_SHOWN_COLUMNS]]
        more = len(found.not_used) - len(shown)
        tail = f" and {more} more" if more else ""
        out.print()
        block(out, f"Not used: {', '.join(shown)}{tail}.")
        block(out, f'To use one: --map "COLUMN=MEASURE". {_MEASURES}')


def _look(out: Console, found: Imported) -> None:
    if found.warnings:
        rule(out, "Please look")
        for warning in found.warnings:
            bullet(out, warning)


def _next(out: Console, found: Imported, written: Path | None) -> None:
    out.print()
    if found.is_empty:
        out.print("Nothing was written.")
        return
    if written:
        record = visible(str(written / RECORD_FILE))
        out.print(Text.assemble("Written: ", (record, "bold")), soft_wrap=True)
        block(out, "Look through it and add what only you know: doses, days, where it hurts.", by=0)
        out.print(Text(f"Then: secondline review {shlex.quote(record)}"), soft_wrap=True)
    else:
        out.print(Text("Nothing is written yet.", style="bold"))
        block(out, "To keep it, give the same command with --to FOLDER behind it.", by=0)
    block(out, "Danger signs are never taken from a file: the review asks them.", by=0)
