"""What trials let one expect of a medicine's own effect on pain, and how fast it comes and goes."""

from secondline.knowledge.schema.values import Entry, Id, Value


class Effect(Entry, frozen=True, kw_only=True):
    """What to expect beforehand of some medicines for one condition; the engine's prior.

    `less` is how many points (of 10) lower the pain was than on a dummy, `spread` the assumed sd of
    the own effect between people (trials do not tell it), `baseline` the mean pain at the start of
    the trials. Where `results` of the medicine count the people with 30 % less pain, these counts
    go before the points. `onset` and `offset` are first-order time constants: after one of them
    63 % of the effect has come, or gone. With `products`, only those are meant.
    """

    medicines: tuple[Id, ...]
    products: tuple[Id, ...] = ()
    condition: Id
    less: Value
    spread: Value
    baseline: Value
    onset: Value
    offset: Value
