"""Makes mutants of a module: each a copy of its source with one small thing wrong.

Left alone are docstrings, annotations, decorators, imports, and sentences for the user and in errors. A
mutant's name says where and what, without a line's number: it outlasts changes elsewhere.
"""

import ast
import copy
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from types import CodeType

_ORDERS: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Lt: (ast.LtE, ast.GtE),
    ast.LtE: (ast.Lt, ast.Gt),
    ast.Gt: (ast.GtE, ast.LtE),
    ast.GtE: (ast.Gt, ast.Lt),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
}
_SUMS: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.FloorDiv,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.Mult,
    ast.BitAnd: ast.BitOr,
    ast.BitOr: ast.BitAnd,
    ast.LShift: ast.RShift,
    ast.RShift: ast.LShift,
}
_Scope = (ast.FunctionDef, ast.ClassDef)
CONTROL = "nothing changed"
_SENTENCE = 40
"""A text with spaces and at least this long is a sentence for the user, or a question to the database."""


@dataclass(frozen=True)
class Mutant:
    """One mutant: its module's dotted name and path, the changed statement's lines, and the changed tree.

    `inside` says that what was changed runs with a call, and not when the module is imported.
    """

    module: str
    path: Path
    lines: range
    inside: bool
    name: str
    tree: ast.Module

    def code(self) -> CodeType:
        return compile(self.tree, str(self.path), "exec")


@dataclass(frozen=True)
class _Spot:
    """A node that can be changed, how its parent holds it, and what stands in its place then."""

    path: tuple[tuple[str, int | None], ...]
    node: ast.AST
    fresh: ast.AST
    scope: str
    lines: range
    inside: bool


def control_of(module: str, path: Path) -> Mutant:
    """Give a module with nothing wrong: what the tests say of it, they must not say of a mutant."""
    tree = ast.parse(path.read_text("utf-8"))
    return Mutant(module, path, range(0), False, f"{path.stem}: {CONTROL}", tree)


def mutants_of(module: str, path: Path) -> Iterator[Mutant]:
    """Make every mutant of a module, in the order of its lines."""
    tree = ast.parse(path.read_text("utf-8"))
    seen: Counter[str] = Counter()
    for spot in _spots(tree, (), _Where()):
        name = f"{path.stem}.{spot.scope}: {_words(spot.node)} → {_words(spot.fresh)}"
        seen[name] += 1
        if seen[name] > 1:
            name = f"{name} ({seen[name]})"
        yield Mutant(module, path, spot.lines, spot.inside, name, _changed(tree, spot))


def _changed(tree: ast.Module, spot: _Spot) -> ast.Module:
    """Copy the tree with one node changed."""
    made = copy.deepcopy(tree)
    holder: ast.AST = made
    for field, index in spot.path[:-1]:
        held = getattr(holder, field)
        holder = held if index is None else held[index]
    field, index = spot.path[-1]
    if index is None:
        setattr(holder, field, spot.fresh)
    else:
        getattr(holder, field)[index] = spot.fresh
    return ast.fix_missing_locations(made)


@dataclass(frozen=True)
class _Where:
    """Where a node stands: in which function, on which lines its statement, and whether a call runs it."""

    scope: str = ""
    lines: range = range(0)
    inside: bool = False

    def into(self, node: ast.AST, field: str) -> "_Where":
        """Go on into one field of a node."""
        found = replace(self, lines=_own_lines(node)) if isinstance(node, ast.stmt) else self
        if not isinstance(node, _Scope):
            return found
        scope = f"{self.scope}.{node.name}" if self.scope else node.name
        inside = field == "body" and (self.inside or isinstance(node, ast.FunctionDef))
        return replace(found, scope=scope, inside=inside)


def _own_lines(node: ast.stmt) -> range:
    """Give the lines of a statement, without the block that hangs on it."""
    body = getattr(node, "body", None)
    last = body[0].lineno - 1 if body else node.end_lineno or node.lineno
    return range(node.lineno, max(node.lineno, last) + 1)


def _spots(node: ast.AST, path: tuple[tuple[str, int | None], ...], where: _Where) -> Iterator[_Spot]:
    here = where.into(node, "") if isinstance(node, ast.stmt) and not isinstance(node, _Scope) else where
    for fresh in _fresh(node) if path else ():
        yield _Spot(path, node, ast.copy_location(fresh, node), here.scope, here.lines, here.inside)
    for field, index, child in _children(node):
        yield from _spots(child, (*path, (field, index)), where.into(node, field))


_LEFT_ALONE = ("annotation", "returns", "decorator_list", "type_params", "ctx", "ops", "op", "names")


def _children(node: ast.AST) -> Iterator[tuple[str, int | None, ast.AST]]:
    for field, value in ast.iter_fields(node):
        if field in _LEFT_ALONE or isinstance(node, ast.Import | ast.ImportFrom | ast.JoinedStr):
            continue
        if isinstance(node, ast.Raise) and field == "exc":
            continue  # what is raised is held by its kind, and its words by tests of words
        if isinstance(value, ast.AST):
            yield field, None, value
        elif isinstance(value, list):
            for index, one in enumerate(value):
                if isinstance(one, ast.AST) and not _is_docstring(one):
                    yield field, index, one


def _is_docstring(node: ast.AST) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _fresh(node: ast.AST) -> Iterator[ast.AST]:
    """Give what may stand in a node's place."""
    if isinstance(node, ast.Compare):
        for place, op in enumerate(node.ops):
            for other in _ORDERS[type(op)]:
                ops = [*node.ops[:place], other(), *node.ops[place + 1 :]]
                yield ast.Compare(node.left, ops, node.comparators)
    elif isinstance(node, ast.BoolOp):
        yield ast.BoolOp(ast.Or() if isinstance(node.op, ast.And) else ast.And(), node.values)
        for place in range(len(node.values)):
            rest = [*node.values[:place], *node.values[place + 1 :]]
            yield rest[0] if len(rest) == 1 else ast.BoolOp(node.op, rest)
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        yield node.operand
    elif isinstance(node, ast.BinOp) and type(node.op) in _SUMS:
        yield ast.BinOp(node.left, _SUMS[type(node.op)](), node.right)
    elif isinstance(node, ast.AugAssign) and type(node.op) in _SUMS:
        yield ast.AugAssign(node.target, _SUMS[type(node.op)](), node.value)
    elif isinstance(node, ast.Constant):
        yield from _constants(node.value)
    elif isinstance(node, ast.If | ast.While | ast.IfExp):
        yield _with_test(node, ast.UnaryOp(ast.Not(), node.test))
    elif isinstance(node, ast.ExceptHandler) and isinstance(node.type, ast.Tuple):
        for place in range(len(node.type.elts)):
            fewer = [*node.type.elts[:place], *node.type.elts[place + 1 :]]
            yield ast.ExceptHandler(ast.Tuple(fewer, ast.Load()), node.name, node.body)
    elif isinstance(node, ast.Raise) or (isinstance(node, ast.Expr) and isinstance(node.value, ast.Call)):
        yield ast.Pass()
    elif isinstance(node, ast.Return) and not _is_none(node.value):
        yield ast.Return(ast.Constant(None))


def _with_test(node: ast.If | ast.While | ast.IfExp, test: ast.expr) -> ast.AST:
    made = copy.copy(node)
    made.test = test
    return made


def _constants(value: object) -> Iterator[ast.AST]:
    if isinstance(value, bool):
        yield ast.Constant(not value)
    elif isinstance(value, int):
        yield ast.Constant(value + 1)
    elif isinstance(value, str | bytes) and not _is_sentence(value):
        yield ast.Constant(value + ("x" if isinstance(value, str) else b"x"))


def _is_sentence(value: str | bytes) -> bool:
    return isinstance(value, str) and " " in value and len(value) >= _SENTENCE


def _is_none(node: ast.AST | None) -> bool:
    return node is None or (isinstance(node, ast.Constant) and node.value is None)


def _words(node: ast.AST) -> str:
    """Write a node in one short line."""
    if isinstance(node, ast.ExceptHandler):
        return f"except {ast.unparse(node.type) if node.type else ''}"
    if isinstance(node, ast.If | ast.While):
        return f"{type(node).__name__.lower()} {ast.unparse(node.test)}"
    return " ".join(ast.unparse(node).split())[:120]
