"""Refuse a document that holds or costs more than it may: what was found, what may be, and what to do."""

from typing import Final

from hub.query.errors import TooCostly, TooDeep, TooManyAliases, TooManyDirectives, TooManyTokens
from hub.query.limits import Limits
from hub.query.measuring.held import Held

CHARACTERS: Final = 64
"""Of a token and of what stands between it and the next one: names and comments have room."""

TELLABLE: Final = 1_000_000


def check_length(text: str, limits: Limits) -> None:
    """Refuse a text that is too long to be looked into; raises `TooManyTokens`."""
    most = limits.tokens * CHARACTERS
    if len(text) > most:
        raise TooManyTokens(
            f"The document has {len(text)} characters; {limits.tokens} tokens (HUB_MAX_TOKENS) have room in {most}. "
            "Put values into variables, or ask several times.",
            f"文档共 {len(text)} 个字符；{limits.tokens} 个词法单元（HUB_MAX_TOKENS）最多 {most} 个字符。"
            "请将取值放入变量，或分次查询。",
        )


def too_many_tokens(limits: Limits) -> TooManyTokens:
    """Refuse a text that has too many tokens."""
    return TooManyTokens(
        f"The document has more than {limits.tokens} tokens (HUB_MAX_TOKENS). "
        "Put values into variables, or ask several times.",
        f"文档超过 {limits.tokens} 个词法单元（HUB_MAX_TOKENS）。请将取值放入变量，或分次查询。",
    )


def check_held(held: Held, limits: Limits) -> None:
    """Refuse what holds too much; raises an `OverLimit`."""
    if held.depth > limits.depth:
        raise too_deep(str(held.depth), str(held.depth), limits)
    if held.aliases > limits.aliases:
        raise TooManyAliases(
            f"The operation has {told(held.aliases)} aliases, with its fragments in place; "
            f"{limits.aliases} are allowed (HUB_MAX_ALIASES). Ask several times.",
            f"该操作（展开片段后）有 {told(held.aliases)} 个别名，"
            f"最多 {limits.aliases} 个（HUB_MAX_ALIASES）。请分次查询。",
        )
    if held.directives > limits.directives:
        raise TooManyDirectives(
            f"The operation has {told(held.directives)} directives, with its fragments in place; "
            f"{limits.directives} are allowed (HUB_MAX_DIRECTIVES). Put one on a fragment rather than on each field.",
            f"该操作（展开片段后）有 {told(held.directives)} 个指令，"
            f"最多 {limits.directives} 个（HUB_MAX_DIRECTIVES）。请将指令加在片段上，而非逐个字段。",
        )


def too_deep(en: str, zh: str, limits: Limits) -> TooDeep:
    """Refuse what has too many levels."""
    return TooDeep(
        f"The fields of the operation stand on {en} levels; {limits.depth} are allowed (HUB_MAX_DEPTH). "
        "Ask for what lies deeper by its id.",
        f"该操作的字段有 {zh} 层，最多 {limits.depth} 层（HUB_MAX_DEPTH）。更深的内容请按标识另行查询。",
    )


def check_cost(cost: int, limits: Limits) -> None:
    """Refuse what costs too much; raises `TooCostly`."""
    if cost > limits.cost:
        raise TooCostly(
            f"The operation costs {told(cost)}; {limits.cost} is allowed (HUB_MAX_COST). "
            "Ask for smaller pages, fewer lists inside lists, or several times.",
            f"该操作的代价为 {told(cost)}，最多 {limits.cost}（HUB_MAX_COST）。请缩小分页、减少列表嵌套，或分次查询。",
        )


def told(number: int) -> str:
    """A number as people read it: fragments in fragments make some that nobody could."""
    return str(number) if number <= TELLABLE else f"> {TELLABLE}"
