"""The exact likelihood of a diary, by a Kalman filter that passes every column at once.

Ratings are columns times coefficients, plus a day-to-day AR(1), plus a slow AR(1), plus noise. The
filter whitens the ratings and every column with the same gains, so one pass gives all that is
needed to integrate the coefficients exactly. Work grows with the number of days, not its cube.
"""

from dataclasses import dataclass

import numpy as np

from secondline.engine.arrays import Days, Floats
from secondline.engine.hyper import Movement

_DAYS_AT_ONCE = 64

# People begin a diary when it is bad: how much worse than usual, in points (ENGINE's selection).
BEGUN_MEAN, BEGUN_SD = 0.5, 0.8


@dataclass(frozen=True, slots=True, eq=False)
class Whitened:
    """What the likelihood needs, for several settings at once.

    Parameters
    ----------
    products : ndarray, shape (columns, columns, nodes)
        Columns' V⁻¹ columns: the inner products after whitening; the ratings are a column too.
    log_determinant : ndarray, shape (nodes,)
        Of V, the covariance of the ratings around their columns.
    """

    products: Floats
    log_determinant: Floats


def whiten(
    columns: Floats, days: Days, moves: Movement, ratings: int, own: Floats | None = None
) -> Whitened:
    """Give the inner products of the columns in the metric of the noise, and its determinant.

    Parameters
    ----------
    columns : ndarray, shape (entries, columns)
        One row for each day with an entry.
    days : ndarray of int, shape (entries,)
        The day of each row, from 0, rising.
    moves : Movement
        For each node.
    ratings : int
        Which column holds the ratings: from it the mean of the selection is taken away.
    own : ndarray, shape (entries, nodes), optional
        One more column, which differs between nodes; it comes last.
    """
    n = columns.shape[1] + (own is not None)
    state = _State.before(n, moves, ratings)
    products, log_determinant = np.zeros((moves.noise.size, n, n)), np.zeros(moves.noise.size)
    steps = _steps(days, moves)
    buffer = np.empty((_DAYS_AT_ONCE, n, moves.noise.size))
    variances = np.empty((_DAYS_AT_ONCE, moves.noise.size))
    gaps = np.diff(days, prepend=0).tolist()
    for row, gap in enumerate(gaps):
        place = row % _DAYS_AT_ONCE
        state.pass_days(*steps[gap])
        held = columns[row][:, None]
        state.surprise(held, None if own is None else own[row], buffer[place])
        state.learn(buffer[place], variances[place], moves.noise)
        if place == _DAYS_AT_ONCE - 1 or row == len(gaps) - 1:
            _gather(buffer[: place + 1], variances[: place + 1], products, log_determinant)
    return Whitened(np.ascontiguousarray(products.transpose(1, 2, 0)), log_determinant)


def whitened_rows(columns: Floats, gaps: Days, moves: Movement) -> Floats:
    """Give the whitened rows at one node, shape (entries, columns).

    Parameters
    ----------
    columns : ndarray, shape (entries, columns)
    gaps : ndarray of int, shape (entries,)
        How many days after the row before it, or after the first day, each row stands.
    moves : Movement
        Of one node.
    """
    # In plain floats: for one node that is sooner than arrays.
    day, slow, noise = (float(one[0]) for one in (moves.phi, moves.keep_slow, moves.noise))
    var_day, var_slow = float(moves.sd_day[0]) ** 2, float(moves.sd_slow[0]) ** 2
    p, c, q = var_day, 0.0, var_slow + BEGUN_SD**2
    means = [(0.0, 0.0)] * columns.shape[1]
    rows = []
    for gap, row in zip(gaps.tolist(), columns.tolist(), strict=True):
        a, b = day**gap, slow**gap
        p, c, q = a * a * p + var_day * (1 - a * a), a * b * c, b * b * q + var_slow * (1 - b * b)
        u, v = p + c, c + q
        variance = u + v + noise
        g, h, root = u / variance, v / variance, variance**-0.5
        p, c, q = p - g * u, c - g * v, q - h * v
        white = []
        for at, held in enumerate(row):
            e, s = a * means[at][0], b * means[at][1]
            surprise = held - e - s
            means[at] = (e + g * surprise, s + h * surprise)
            white.append(surprise * root)
        rows.append(white)
    return np.array(rows)


@dataclass(slots=True, eq=False)
class _State:
    """The two wandering parts, day-to-day and slow.

    Their means for each column have shape (2, columns, nodes); the variance of the first, their
    covariance and the variance of the second have shape (3, nodes).
    """

    means: Floats
    spread: Floats

    @classmethod
    def before(cls, n_columns: int, moves: Movement, ratings: int) -> "_State":
        means = np.zeros((2, n_columns, moves.noise.size))
        means[1, ratings] = BEGUN_MEAN
        nothing = np.zeros_like(moves.noise)
        return cls(means, np.stack((moves.sd_day**2, nothing, moves.sd_slow**2 + BEGUN_SD**2)))

    def pass_days(self, keep: Floats, keep_spread: Floats, added: Floats) -> None:
        self.means *= keep
        self.spread *= keep_spread
        self.spread += added

    def surprise(self, held: Floats, own: Floats | None, out: Floats) -> None:
        np.add(self.means[0], self.means[1], out=out)
        n = held.shape[0]
        np.subtract(held, out[:n], out=out[:n])
        if own is not None:
            np.subtract(own, out[-1], out=out[-1])

    def learn(self, surprise: Floats, variance: Floats, noise: Floats) -> None:
        with_rating = self.spread[:2] + self.spread[1:]
        np.add(with_rating[0], with_rating[1], out=variance)
        variance += noise
        gain = with_rating / variance
        self.spread[:2] -= gain[0] * with_rating
        self.spread[2] -= gain[1] * with_rating[1]
        self.means += gain[:, None, :] * surprise


def _gather(
    surprises: Floats, variances: Floats, products: Floats, log_determinant: Floats
) -> None:
    """Add a stretch of days to the products, in place: one small matrix product for each node."""
    white = surprises / np.sqrt(variances)[:, None, :]
    by_node = np.ascontiguousarray(white.transpose(2, 1, 0))
    products += by_node @ by_node.transpose(0, 2, 1)
    log_determinant += np.log(variances).sum(axis=0)


def _steps(days: Days, moves: Movement) -> dict[int, tuple[Floats, Floats, Floats]]:
    """What each length of gap does to the means and to their spread."""
    held = {}
    for gap in np.unique(np.diff(days, prepend=0)):
        day, slow = moves.phi**gap, moves.keep_slow**gap
        keep_spread = np.stack((day * day, day * slow, slow * slow))
        added = np.stack(
            (
                moves.sd_day**2 * (1 - day * day),
                np.zeros_like(day),
                moves.sd_slow**2 * (1 - slow * slow),
            )
        )
        held[int(gap)] = (np.stack((day, slow))[:, None, :], keep_spread, added)
    return held
