"""Reads a QR code of version 3 or 4, level M, from its modules: written apart from the encoder, for tests."""

from collections.abc import Iterator, Sequence

Modules = Sequence[Sequence[bool]]

LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
MASKS = (
    lambda row, column: (row + column) % 2 == 0,
    lambda row, column: row % 2 == 0,
    lambda row, column: column % 3 == 0,
    lambda row, column: (row + column) % 3 == 0,
    lambda row, column: (row // 2 + column // 3) % 2 == 0,
    lambda row, column: row * column % 2 + row * column % 3 == 0,
    lambda row, column: (row * column % 2 + row * column % 3) % 2 == 0,
    lambda row, column: ((row + column) % 2 + row * column % 3) % 2 == 0,
)
BLOCKS = {29: (1, 44), 33: (2, 32)}
"""Modules a side: how many blocks, and data bytes in each."""


def read_qr(modules: Modules) -> str:
    """Give the capitals and digits the code holds."""
    bits = "".join(f"{byte:08b}" for byte in _data(modules))
    assert bits[:4] == "0010", "not capitals and digits"
    length = int(bits[4:13], 2)
    at, read = 13, ""
    while length - len(read) >= 2:
        pair = int(bits[at : at + 11], 2)
        read, at = read + LETTERS[pair // 45] + LETTERS[pair % 45], at + 11
    return read + (LETTERS[int(bits[at : at + 6], 2)] if len(read) < length else "")


def _data(modules: Modules) -> list[int]:
    side = len(modules)
    mask = MASKS[_mask(modules)]
    free = [place for place in _path(side) if not _fixed(*place, side)]
    bits = [modules[row][column] ^ mask(row, column) for row, column in free]
    stream = [int("".join("01"[bit] for bit in bits[at : at + 8]), 2) for at in range(0, len(bits) - 7, 8)]
    blocks, length = BLOCKS[side]
    return [stream[index * blocks + block] for block in range(blocks) for index in range(length)]


def _mask(modules: Modules) -> int:
    shown = "".join("01"[modules[8][column]] for column in range(5))
    format_bits = int(shown, 2) ^ 0b10101
    assert format_bits >> 3 == 0, "not level M"
    return format_bits & 0b111


def _path(side: int) -> Iterator[tuple[int, int]]:
    """Walk the modules in pairs of columns from the lower right, up and down in turn."""
    up = True
    for right in [*range(side - 1, 6, -2), 5, 3, 1]:
        rows = range(side - 1, -1, -1) if up else range(side)
        for row in rows:
            yield row, right
            yield row, right - 1
        up = not up


def _fixed(row: int, column: int, side: int) -> bool:
    finder = (row < 9 and (column < 9 or column >= side - 8)) or (row >= side - 8 and column < 9)
    centre = side - 7
    aligned = abs(row - centre) <= 2 and abs(column - centre) <= 2
    return finder or aligned or row == 6 or column == 6
