"""Make the filter inputs of entities: by values, by what a row refers to, and by what refers to it."""

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import Any, Final

from hub.domain.records.declare import Field, camel
from hub.domain.records.field_types import CodeType, LinkType, PartyType
from hub.domain.vocabulary import CodeList, Label
from hub.query.declaring.costs import SEARCH as BY_NAME
from hub.query.declaring.declare import DECLARED
from hub.query.declaring.declared import Column, Declaration, Entity, Facet, One
from hub.query.declaring.generated import InputField, fill_input, make_input
from hub.query.declaring.operators import FAMILIES, Family, Operator, family_of
from hub.query.declaring.targets import target_of, title_of

SHELLS: Final[dict[tuple[str, type], type]] = {}
"""The inputs made for an entity, by name: each can be referred to before it is filled, since filters recurse."""

VALUES: Final = Label("筛选条件", "Conditions on one value; all of them must hold")

SEARCH: Final = InputField(
    "search",
    "search",
    str,
    Label(
        "按名称查找：繁简体、全半角、拼音及首字母均可",
        "Found by name: either script, any width, pinyin or its initials",
    ),
    weight=BY_NAME,
)


def filter_input(cls: type) -> type | None:
    """The filter of an entity, with `and`, `or` and `not`; None where nothing can be filtered."""
    entity = DECLARED.entities[cls]
    if not is_filterable(entity):
        return None
    title = Label(f"{entity.title.zh}筛选条件", "All conditions must hold")
    return shared(f"{cls.__name__}Filter", cls, lambda made: (*fields_of(entity), *logic(made)), title)


def shared(name: str, cls: type, fields: Callable[[type], Iterable[InputField]], title: Label) -> type:
    """The one input of a name for an entity: made when it is first asked for."""
    if (name, cls) not in SHELLS:
        shell = SHELLS[name, cls] = type(name, (), {"__module__": __name__})
        fill_input(shell, fields(shell), title)
    return SHELLS[name, cls]


def is_filterable(entity: Entity) -> bool:
    """Whether any field of an entity can be filtered."""
    return any(getattr(one, "where", False) for one in entity.fields.values()) or is_searchable(entity)


def is_searchable(entity: Entity) -> bool:
    """Whether an entity is found by its name keys."""
    return any(isinstance(one, Column) and one.search for one in entity.fields.values())


def fields_of(entity: Entity) -> Iterator[InputField]:
    """What can be filtered of an entity."""
    for name, declaration in entity.fields.items():
        made = field_filter(entity, name, declaration)
        if made is not None:
            yield InputField(name, camel(name), made, title_of(entity, name))
    if is_searchable(entity):
        yield SEARCH


def logic(made: type) -> Iterator[InputField]:
    """The fields of a filter that hold other filters."""
    several: Any = list[made]  # type: ignore[valid-type]
    yield InputField("and_", "and", several, Label("全部成立", "All of these hold"))
    yield InputField("or_", "or", several, Label("任一成立", "One of these holds"))
    yield InputField("not_", "not", made, Label("不成立", "This does not hold"))


def field_filter(entity: Entity, name: str, declaration: Declaration) -> type | None:
    """The filter of one field, None where it has none."""
    if isinstance(declaration, Facet):
        target = target_of(entity, name)
        return filter_input(target.cls) if target.declared is entity.declared else None
    if not getattr(declaration, "where", False):
        return None
    if isinstance(declaration, Column):
        return values_filter(declaration.field)
    target = target_of(entity, name)
    if isinstance(declaration, One):
        return one_filter(target, declaration)
    return list_filter(target.cls)


def one_filter(target: Entity, declaration: One) -> type | None:
    """The filter by what a row refers to: of a party what it is, of a record its key too."""
    if isinstance(declaration.field.type, PartyType):
        return filter_input(target.cls)
    return key_filter(target.cls)


def key_filter(cls: type) -> type:
    """The filter by a reference: its key, or what it refers to."""
    return shared(f"{cls.__name__}KeyFilter", cls, lambda _made: key_fields(cls), VALUES)


def key_fields(cls: type) -> Iterator[InputField]:
    """What a reference can be filtered by."""
    yield from operator_fields(FAMILIES[LinkType], str)
    inner = filter_input(cls)
    if inner is not None:
        yield InputField("is_", "is", inner, Label("所指符合", "What it refers to fulfils this"))


def list_filter(cls: type) -> type | None:
    """The filter by the rows of a list: some, none or every one of them fulfils a filter."""
    inner = filter_input(cls)
    if inner is None:
        return None
    title = Label(f"{DECLARED.entities[cls].title.zh}列表条件", "Conditions on a list; all of them must hold")
    return shared(f"{cls.__name__}ListFilter", cls, lambda _made: quantifiers(inner), title)


def quantifiers(inner: type) -> Iterator[InputField]:
    """What can be said of the rows of a list."""
    yield InputField("some", "some", inner, Label("至少一条符合", "At least one fulfils this"))
    yield InputField("none", "none", inner, Label("没有一条符合", "None fulfils this"))
    every = Label("每条都符合（无则成立）", "Every one fulfils this; where there is none, that holds")
    yield InputField("every", "every", inner, every)


def values_filter(field: Field[Any]) -> type | None:
    """The filter input of one field; None for what cannot be compared."""
    if type(field.type) not in FAMILIES:
        return None
    codes = field.type.codes if isinstance(field.type, CodeType) else None
    return operators_input(family_of(field), codes)


@cache
def operators_input(by: Family, codes: type[CodeList] | None) -> type:
    """The filter input of one kind of value."""
    name = f"{codes.__name__}Filter" if codes else by.name
    return make_input(name, operator_fields(by, codes or by.python), VALUES)


def operator_fields(by: Family, python: type) -> Iterator[InputField]:
    """A field for every operator of a kind of value."""
    return (InputField(f"{one.name}_", one.name, operand(one, python), one.label) for one in by.operators)


def operand(operator: Operator, python: type) -> Any:
    """What an operator takes."""
    if operator.takes == "FLAG":
        return bool
    return list[python] if operator.takes == "LIST" else python  # type: ignore[valid-type]
