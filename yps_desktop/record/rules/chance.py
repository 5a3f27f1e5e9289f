"""How easily small numbers come about by chance, so that a few cases are not taken for a pattern.

Source: our practice. The sums are plain statistics: a binomial tail, and the ranks of two samples.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from math import exp, lgamma, log, sqrt

ONE_IN_TWENTY, ONE_IN_TEN = 0.05, 0.1
"""What chance alone brings about less often than this is worth a question (ours)."""
_ONE_IN_TWENTY_BY_RANK = 1.645
"""Standard deviations that chance alone passes in one of twenty samples."""


def at_least(many: int, of: int, each: float) -> float:
    """Give the chance that `many` or more of `of` cases say something that each says with a chance `each`."""
    if many <= 0 or each >= 1:
        return 1.0
    if many > of or each <= 0:
        return 0.0
    found = exactly = _exactly(many, of, each)
    for some in range(many, of):
        exactly *= (of - some) / (some + 1) * each / (1 - each)
        found += exactly
    return min(1.0, found)


def is_longer(now: Sequence[int], before: Sequence[int]) -> bool:
    """Say whether lengths are longer now than before, by more than chance; those alike count half.

    A half is taken off for continuity, so that three against three count only where each is longer.
    """
    pairs = len(now) * len(before)
    if not pairs:
        return False
    ranked = sorted(before)
    longer = sum(bisect_left(ranked, one) + bisect_right(ranked, one) for one in now) / 2
    spread = sqrt(pairs * (len(now) + len(before) + 1) / 12)
    return (longer - pairs / 2 - 1 / 2) / spread >= _ONE_IN_TWENTY_BY_RANK


def _exactly(some: int, of: int, each: float) -> float:
    ways = lgamma(of + 1) - lgamma(some + 1) - lgamma(of - some + 1)
    return exp(ways + some * log(each) + (of - some) * log(1 - each))
