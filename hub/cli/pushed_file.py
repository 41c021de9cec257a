"""Read a file of records to push: a JSON array, or one JSON object a line."""

from hub.domain.connector import Statement
from hub.domain.json_text import NotJson, read_json
from hub.domain.records.problems import Problem
from hub.errors import BadInput
from hub.ingest.inputs import Unread, read_item, statements_of

BOM = b"\xef\xbb\xbf"


def read_statements(body: bytes) -> list[Statement | Unread]:
    """Every record of a file, in order; a line that cannot be read is refused in its place.

    Raises `BadInput` for a file without records, and for an array that is not JSON.
    """
    text = body.removeprefix(BOM).strip()
    if not text:
        raise BadInput("The file holds no records.", "文件中没有记录。")
    if text.startswith(b"["):
        return statements_of(read_array(text))
    lines = [line for line in text.splitlines() if line.strip()]
    if len(lines) > 1 and is_json(text):
        return [read_line(text)]
    return [read_line(line) for line in lines]


def read_array(text: bytes) -> list[object]:
    """A JSON array."""
    try:
        found = read_json(text, exact=True)
    except NotJson as error:
        raise BadInput(error.en, error.zh) from None
    return found if isinstance(found, list) else []


def is_json(text: bytes) -> bool:
    """Whether several lines are one JSON value, written out."""
    try:
        read_json(text, exact=True)
    except NotJson:
        return False
    return True


def read_line(line: bytes) -> Statement | Unread:
    """One record of a file with one a line."""
    try:
        return read_item(read_json(line, exact=True))
    except NotJson as error:
        return Unread((Problem("", "NOT_JSON", error.en, error.zh),))
