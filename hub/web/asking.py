"""Read what is asked, from a body or from a query string; pure."""

from typing import Final
from urllib.parse import parse_qsl

from hub.domain.json_text import NotJson
from hub.domain.plain_json import read_plain_json
from hub.errors import BadInput
from hub.query.request import Asked

IN_A_URL: Final = ("query", "variables", "operationName", "extensions")
AS_JSON: Final = ("variables", "extensions")
MOST_PARAMETERS: Final = 100
LONGEST_URL: Final = 2**14
"""Longer questions belong into a body; many proxies pass even less."""


def asked_in_body(body: bytes) -> Asked:
    """Read a request's body; raises `BadInput` for whatever is not a GraphQL request."""
    stated = json_of(body)
    if not isinstance(stated, dict):
        raise BadInput(
            'The body must be a JSON object such as {"query": "…"}.', '请求内容应为 JSON 对象，如 {"query": "…"}。'
        )
    return asked_in(stated)


def asked_in_url(query_string: bytes) -> Asked:
    """Read a URL's query string, in which variables and extensions stand as JSON; raises `BadInput`."""
    given = {name: value for name, value in parameters(query_string).items() if name in IN_A_URL and value}
    return asked_in({name: json_of(value.encode()) if name in AS_JSON else value for name, value in given.items()})


def parameters(query_string: bytes) -> dict[str, str]:
    """The parameters of a URL, each once and of whole characters; a plus is a space, as forms write it."""
    if len(query_string) > LONGEST_URL:
        raise BadInput(
            f"The URL's query is longer than {LONGEST_URL} bytes. Send it by POST.",
            f"网址参数超过 {LONGEST_URL} 字节，请以 POST 发送。",
        )
    try:
        text = query_string.decode("ascii")
        pairs = parse_qsl(text, keep_blank_values=True, errors="strict", max_num_fields=MOST_PARAMETERS)
    except ValueError:
        raise BadInput(
            f"The URL's query must be URL-encoded UTF-8 with at most {MOST_PARAMETERS} parameters.",
            f"网址参数应为 URL 编码的 UTF-8，且不超过 {MOST_PARAMETERS} 个。",
        ) from None
    stated = dict(pairs)
    if len(stated) != len(pairs) or "\x00" in "".join(stated.values()):
        raise BadInput("A parameter of the URL stands twice, or holds a NUL.", "网址中有参数重复，或含有空字符。")
    return stated


def json_of(text: bytes) -> object:
    """Strict JSON; raises `BadInput` with what is wrong."""
    try:
        return read_plain_json(text)
    except NotJson as error:
        raise BadInput(error.en, error.zh) from None


def asked_in(stated: dict[str, object]) -> Asked:
    """The parameters of a GraphQL request, each of its type; what the hub does not know may stand beside them."""
    query, variables, name = stated.get("query"), stated.get("variables"), stated.get("operationName")
    if not isinstance(query, str) or not query or query.isspace():
        raise BadInput("`query` is missing: a GraphQL document as text.", "缺少 `query`：应为 GraphQL 文本。")
    if not isinstance(variables, dict | None):
        raise BadInput("`variables` must be an object.", "`variables` 应为对象。")
    if not isinstance(name, str | None):
        raise BadInput("`operationName` must be text.", "`operationName` 应为文本。")
    if not isinstance(stated.get("extensions"), dict | None):
        raise BadInput("`extensions` must be an object.", "`extensions` 应为对象。")
    # An empty name names no operation, as where it stands in a URL.
    return Asked(query, variables, name or None)
