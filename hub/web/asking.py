"""Read what is asked, from a body or from a query string; pure."""

from typing import Final
from urllib.parse import parse_qsl

from hub.domain.json_text import NotJson
from hub.domain.plain_json import read_plain_json
from hub.errors import BadInput
from hub.query.request import Asked

IN_A_URL: Final = ("query", "variables", "operationName", "extensions")
MOST_PARAMETERS: Final = 100


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
    try:
        # A plus is a space, as forms write it.
        pairs = parse_qsl(
            query_string.decode("ascii"), keep_blank_values=True, errors="strict", max_num_fields=MOST_PARAMETERS
        )
    except ValueError:
        raise BadInput(
            f"The URL's query must be URL-encoded UTF-8 with at most {MOST_PARAMETERS} parameters.",
            f"网址参数应为 URL 编码的 UTF-8，且不超过 {MOST_PARAMETERS} 个。",
        ) from None
    stated: dict[str, object] = {}
    for name, value in pairs:
        if name in stated:
            raise BadInput("A parameter stands twice in the URL.", "网址中有参数重复。")
        stated[name] = json_of(value.encode()) if name in {"variables", "extensions"} and value else value
    return asked_in({name: value for name, value in stated.items() if name in IN_A_URL and value != ""})


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
    return Asked(query, variables, name)
