"""Converts what figures are stated in, so that miles compare with kilometres and cents with dollars.

Figures keep the unit of the text; only comparison converts. Currencies do not convert into one another.
"""

from decimal import Decimal

from claimtrack.rules.en import units as table

_SIZES: dict[str, tuple[str, Decimal]] = {
    row.name: (row.base, Decimal(row.size))
    for row in reversed(table.UNITS)
    if row.base and row.kind != "temperature"
}
_SIZES |= {coin: (currency, Decimal(size)) for coin, (currency, size) in table.COIN_VALUES.items()}


def in_base(value: Decimal, unit: str) -> tuple[Decimal, str]:
    """A value in the base unit of its dimension, with that unit; as it is where the unit has none.

    Money stays in its currency, with pence and cents in pounds and dollars; temperatures become Celsius, bare
    degrees stay what they are.
    """
    if unit in table.TEMPERATURE_SCALES:
        shift, top, bottom = map(Decimal, table.TEMPERATURE_SCALES[unit])
        return (value - shift) * top / bottom, "degree Celsius"
    base, size = _SIZES.get(unit, (unit, Decimal(1)))
    return value * size, base


def convert(value: Decimal, unit: str, to: str) -> Decimal | None:
    """A value in another unit, or None where one does not convert into the other."""
    amount, base = in_base(value, unit)
    zero, other = in_base(Decimal(0), to)
    one, _ = in_base(Decimal(1), to)
    return (amount - zero) / (one - zero) if base == other else None
