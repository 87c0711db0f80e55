"""The parts of a check-in's form, as the page shows them one after the other."""

from collections.abc import Sequence
from typing import Any

from django import forms

from secondline.web.diary.asked import FLARE, Asked
from secondline.web.diary.doses import NUMBER
from secondline.web.diary.ratings import RATINGS


class Parts(forms.Form):
    """What belongs together on the page, and whether anything of it was told already."""

    asked: Asked

    @property
    def ratings(self) -> list[forms.BoundField]:
        """What is rated beside pain."""
        return [self[name] for name in self.asked.ratings]

    @property
    def rating_names(self) -> str:
        """The same in one line, such as "Sleep, fog"."""
        return ", ".join(RATINGS[name].name for name in self.asked.ratings).capitalize()

    @property
    def medicines(self) -> list[dict[str, Any]]:
        """Each medicine with its fields; one whose doses are planned has a choice."""
        return [
            {
                "medicine": one,
                "choice": self[one.column] if one.column in self.fields else None,
                "number": self[one.column + NUMBER],
            }
            for one in self.asked.medicines
        ]

    @property
    def therapies(self) -> list[forms.BoundField]:
        """What may have been done that day."""
        return [self[name] for name in self.asked.therapies]

    @property
    def effects(self) -> list[forms.BoundField]:
        """Side effects that are known of."""
        return [self[name] for name in self.asked.effects]

    @property
    def has_more(self) -> bool:
        """Whether something of the ratings was told, or has to be told anew."""
        return self._has(self.ratings)

    @property
    def has_medicines(self) -> bool:
        """Whether something of the medicines was told."""
        held = [one[key] for one in self.medicines for key in ("choice", "number") if one[key]]
        return self._has(held)

    @property
    def has_effects(self) -> bool:
        """Whether a flare, a side effect or something done was told."""
        more = [self[FLARE], self["new_effect"], self["new_effect_how"]]
        return self._has([*more, *self.therapies, *self.effects])

    @property
    def has_note(self) -> bool:
        """Whether there is a note."""
        return self._has([self["note"]])

    def _has(self, fields: Sequence[forms.BoundField]) -> bool:
        return any(one.value() not in (None, "") or one.errors for one in fields)
