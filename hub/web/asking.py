"""Read what is asked, from a body or from a query string; pure."""

from collections.abc import Mapping
from typing import Any, Final
from urllib.parse import parse_qsl

import msgspec

from hub.access.purposes import Declared, read_purpose
from hub.domain.json_text import NotJson
from hub.domain.plain_json import read_plain_json
from hub.errors import BadInput
from hub.query.request import Asked

IN_A_URL: Final = ("query", "documentId", "variables", "operationName", "extensions")
AS_JSON: Final = ("variables", "extensions")
MOST_PARAMETERS: Final = 100
LONGEST_URL: Final = 2**14
"""Longer questions belong into a body; many proxies pass even less."""


class AskedById(msgspec.Struct, frozen=True):
    """What is asked by the id of a trusted document, which stands for its text."""

    id: str
    variables: Mapping[str, Any] | None
    name: str | None
    purpose: Declared | None = None


Stated = Asked | AskedById
"""What a request states."""


def asked_in_body(body: bytes) -> Stated:
    """Read a request's body; raises `BadInput` for whatever is not a GraphQL request."""
    stated = json_of(body)
    if not isinstance(stated, dict):
        raise BadInput(
            'The body must be a JSON object such as {"query": "…"}.', '请求内容应为 JSON 对象，如 {"query": "…"}。'
        )
    return asked_in(stated)


def asked_in_url(query_string: bytes) -> Stated:
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


def asked_in(stated: dict[str, object]) -> Stated:
    """The parameters of a GraphQL request, each of its type; what the hub does not know may stand beside them."""
    variables, name = stated.get("variables"), stated.get("operationName")
    if not isinstance(variables, dict | None):
        raise BadInput("`variables` must be an object.", "`variables` 应为对象。")
    if not isinstance(name, str | None):
        raise BadInput("`operationName` must be text.", "`operationName` 应为文本。")
    extensions = stated.get("extensions")
    if not isinstance(extensions, dict | None):
        raise BadInput("`extensions` must be an object.", "`extensions` 应为对象。")
    purpose = None if extensions is None or "purpose" not in extensions else read_purpose(extensions["purpose"])
    # An empty name names no operation, as where it stands in a URL.
    return document_in(stated, variables, name or None, purpose)


def document_in(
    stated: dict[str, object], variables: Mapping[str, Any] | None, name: str | None, purpose: Declared | None
) -> Stated:
    """What is asked, by its text or by its id."""
    query, document_id = stated.get("query"), stated.get("documentId")
    if document_id is not None:
        if query is not None:
            raise BadInput(
                "`query` and `documentId` both stand there. Send one of them.", "`query` 与 `documentId` 只能提供其一。"
            )
        if not isinstance(document_id, str):
            raise BadInput("`documentId` must be text.", "`documentId` 应为文本。")
        return AskedById(document_id, variables, name, purpose)
    if not isinstance(query, str) or not query or query.isspace():
        raise BadInput("`query` is missing: a GraphQL document as text.", "缺少 `query`：应为 GraphQL 文本。")
    return Asked(query, variables, name, None, purpose)
