r"""The same posterior by NumPyro's No-U-Turn sampler: an independent program, written out plainly.

    XLA_FLAGS="--xla_cpu_multi_thread_eigen=false intra_op_parallelism_threads=1" \
        python -m validation.against_nuts [DIARIES] [DRAWS] [--write]

Nothing of the engine's sums is used: the covariance is dense, with level, weekday and the like in
it; how pain moves, the drop and the waning are parameters; only which speed it is, and whether it
wanes, is summed over. Only in an environment of its own: NumPyro is never a dependency.
"""

import statistics
import sys
import time
from collections.abc import Sequence
from typing import Any

import numpy as np

from secondline.engine import estimate
from secondline.engine.columns import SPEED_WEIGHTS, WANING_MEAN
from secondline.engine.estimating import Prepared, prepared
from secondline.engine.filtering import BEGUN_MEAN, BEGUN_SD
from secondline.engine.hyper import MIDDLE, ROUNDING, SPREAD, N
from secondline.engine.posterior import WANES
from secondline.engine.prior import Prior
from secondline.engine.simulate import simulate
from validation.power import PERSON
from validation.tables import table, write

CHAINS, WARM_UP, DAYS = 2, 500, 90
EFFECTS = (0.0, 2.0, 3.0, -1.5, 1.0)
LEVELS = (0.1, 0.3, 0.5, -0.05)


def model(diary: Prepared) -> Any:
    """Give the model as NumPyro knows it, in units of the prior."""
    import jax.numpy as jnp
    import numpyro
    from jax.scipy.special import logsumexp
    from numpyro.distributions import Categorical, MixtureSameFamily, Normal

    held, days = diary.held, jnp.array(diary.entries, float)
    rows = diary.held.every_day[diary.entries]
    nuisance, ratings = rows[:, : held.n_nuisance], rows[:, -1]
    targets = rows[:, held.n_nuisance + held.has_waning : -1]
    wanes = rows[:, held.n_nuisance] if held.has_waning else None

    def told() -> None:
        z = numpyro.sample("movement", Normal(jnp.zeros(N), 1.0))
        spread, begun = _dense(jnp, z, days)
        own = Normal(diary.own.means, diary.own.sds)
        drop = numpyro.sample("drop", MixtureSameFamily(Categorical(diary.own.weights), own))
        left = ratings - begun
        found = [left[:, None] - drop * targets]
        chances = [jnp.log(SPEED_WEIGHTS)]
        if wanes is not None:
            extra = numpyro.sample("waning", Normal(WANING_MEAN, 1.0))
            found.append(found[0] - (extra * wanes)[:, None])
            chances = [chances[0] + jnp.log(1 - WANES), chances[0] + jnp.log(WANES)]
        whole, left = spread + nuisance @ nuisance.T, jnp.concatenate(found, axis=1)
        # With one thread, XLA takes half as long for these slopes as for those of a Cholesky root.
        logs = jnp.concatenate(chances) - 0.5 * (left * (jnp.linalg.inv(whole) @ left)).sum(axis=0)
        numpyro.deterministic("kinds", logs - logsumexp(logs))
        numpyro.factor("ratings", logsumexp(logs) - 0.5 * jnp.linalg.slogdet(whole)[1])

    return told


def _dense(jnp: Any, z: Any, days: Any) -> tuple[Any, Any]:
    """Give the covariance of the ratings, and what a diary begins above its level."""
    fast, at_phi, slow, tau, share = jnp.array(MIDDLE) + jnp.array(SPREAD) * z
    part, keep = 1 / (1 + jnp.exp(-share)), jnp.exp(-jnp.exp(-tau))
    apart = jnp.abs(days[:, None] - days)
    phi = jnp.tanh(at_phi)  # below 0 a power by real numbers would have no slope
    carried = jnp.exp(apart * jnp.log(jnp.abs(phi) + 1e-12)) * jnp.where(
        apart % 2 == 1, jnp.sign(phi), 1.0
    )
    spread = (
        jnp.exp(2 * fast) * (1 - part) * carried
        + jnp.exp(2 * slow) * keep**apart
        + BEGUN_SD**2 * keep ** (days[:, None] + days)
        + (jnp.exp(2 * fast) * part + ROUNDING) * jnp.eye(days.size)
    )
    return spread, BEGUN_MEAN * keep**days


def drawn(diary: Prepared, draws: int, seed: int) -> tuple[dict[str, Any], float]:
    """Give draws of every parameter, chains first, and their seconds, compiling and all."""
    import jax
    from numpyro.infer import MCMC, NUTS

    chains = MCMC(
        NUTS(model(diary), target_accept_prob=0.9),
        num_warmup=WARM_UP,
        num_samples=draws,
        num_chains=CHAINS,
        chain_method="sequential",
        progress_bar=False,
    )
    began = time.perf_counter()
    chains.run(jax.random.PRNGKey(seed))
    chains.get_samples()["drop"].block_until_ready()
    return chains.get_samples(group_by_chain=True), time.perf_counter() - began


def compared(number: int, draws: int) -> tuple[float, ...]:
    """Give off in mean, sd and chances, the sampler's own errors, its size, the times of both."""
    from numpyro.diagnostics import effective_sample_size

    rng = np.random.default_rng((31, number))
    doses = np.repeat([0.0, 1.0], [DAYS // 3, DAYS - DAYS // 3])
    ratings = simulate(rng, doses, effect=EFFECTS[number % len(EFFECTS)], **PERSON).ratings
    kinetics = {"it": (2.0, 2.0)}
    diary = prepared(ratings, {"it": doses}, kinetics, "it", Prior.generic(), False)
    samples, theirs = drawn(diary, draws, number)
    took = []
    for _ in range(5):
        began = time.perf_counter()
        found = estimate(ratings, {"it": doses}, kinetics, "it")
        took.append(time.perf_counter() - began)
    drop, reach = np.asarray(samples["drop"]), diary.held.reach
    kinds = np.exp(np.asarray(samples["kinds"])).reshape(*drop.shape, -1, reach.size).sum(axis=2)
    told = drop[..., None] * reach
    mean = float((kinds * told).sum(axis=-1).mean())
    sd = float(np.sqrt((kinds * (told - mean) ** 2).sum(axis=-1).mean()))
    chances = [(kinds * (told >= _needed(diary, one))).sum(axis=-1) for one in LEVELS]
    ours = [_at_least(found, one) for one in LEVELS]
    size = float(effective_sample_size(drop))
    off = [abs(float(one.mean()) - own) for one, own in zip(chances, ours, strict=True)]
    worst = max(float(np.sqrt(own * (1 - own) / size)) for own in ours)
    return (abs(mean - found.mean) / sd, abs(found.sd / sd - 1), max(off), size**-0.5, worst, size,
            statistics.median(took) * 1e3, theirs)  # fmt: skip


def _needed(diary: Prepared, relief: float) -> float:
    return relief * diary.pain_on / (1 - relief)


def _at_least(found: Any, relief: float) -> float:
    return float(found.probability_relief(relief) if relief > 0 else 1 - found.probability_worse)


def measured(n: int, draws: int) -> list[tuple[float, ...]]:
    """Give a row for each diary, and print it as soon as it is there: each takes minutes."""
    import jax

    jax.config.update("jax_enable_x64", True)
    rows = []
    for number in range(n):
        rows.append(compared(number, draws))
        print(number, *(f"{one:.4f}" for one in rows[-1]), file=sys.stderr, flush=True)
    return rows


def page(rows: Sequence[tuple[float, ...]], draws: int) -> str:
    """Give the page."""
    import numpyro

    told = [
        (str(number + 1), *(f"{one:.3f}" for one in row[:5]), f"{row[5]:,.0f}", f"{row[6]:.1f}",
         f"{row[7]:.0f}", f"{row[7] / row[6] * 1e3:,.0f}")
        for number, row in enumerate(rows)
    ]  # fmt: skip
    head = ("diary", "mean, in sds", "sd, relative", "largest of four chances",
            "its own error: mean", "chance", "its effective draws", "ours, ms", "NUTS, s",
            "times as long")  # fmt: skip
    return "\n\n".join(
        (
            "# The same posterior by NumPyro",
            f"Written by `python -m validation.against_nuts {len(rows)} {draws} --write` with "
            f"NumPyro {numpyro.__version__}: {len(rows)} diaries of {DAYS} days, {CHAINS} chains "
            f"of {draws:,} draws after {WARM_UP:,} of warming up; no step is shared with the "
            "engine. Differences in the first columns. Wall times, both in turn: ours the median "
            "of five, theirs with compiling; on a machine that others used.",
            table(head, told),
        )
    )


if __name__ == "__main__":
    given = [int(one) for one in sys.argv[1:] if one.isdigit()]
    number, draws = given + [5, 1500][len(given) :]
    found = page(measured(number, draws), draws)
    if "--write" in sys.argv:
        write("response_nuts", found)
    print(found)
