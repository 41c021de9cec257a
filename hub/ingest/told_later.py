"""Rows of a delivery of which something is told only behind the last one; they lie on the disk until then."""

import tempfile
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from types import TracebackType
from typing import Any, Final, Self

import msgspec

from hub.domain.records.mentions import Token
from hub.ingest.receipts import Receipt, finding_result, row_place
from hub.ingest.rows import Rows
from hub.ingest.unlike import among, finding, names_in

IN_MEMORY: Final = 4 * 1024 * 1024
"""Bytes up to which nothing is written to the disk."""


class Kept(msgspec.Struct, frozen=True, array_like=True):
    """A row with what may yet be told of it."""

    place: dict[str, Any]
    findings: list[dict[str, Any]]
    marks: list[tuple[str, str, str]]
    names: str


class ToldLater:
    """A line a row, for those that name a party by something or of which something was found already."""

    def __init__(self) -> None:
        """With nothing in it."""
        self.file = tempfile.SpooledTemporaryFile(max_size=IN_MEMORY)  # noqa: SIM115 - closed on leaving
        self.write = msgspec.json.Encoder().encode_lines
        self.read = msgspec.json.Decoder(Kept).decode

    def __enter__(self) -> Self:
        """Itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Let go of the disk."""
        self.file.close()

    def keep(self, rows: Rows) -> None:
        """Keep some more rows."""
        self.file.write(
            self.write(
                Kept(
                    row_place(row),
                    [finding_result(one) for one in row.findings],
                    [(mark.scheme, mark.issuer, mark.value) for mark in row.marks],
                    names_in(row),
                )
                for row in rows
                if row.marks or row.findings
            )
        )

    def flagged(self, unlike: AbstractSet[Token]) -> Iterator[Receipt]:
        """The rows with findings, in the order in which they came, told with those that only the end shows."""
        self.file.seek(0)
        for line in self.file:
            kept = self.read(line)
            if among([Token(*mark) for mark in kept.marks], unlike):
                yield {**kept.place, "findings": [*kept.findings, finding_result(finding(kept.names))]}
            elif kept.findings:
                yield {**kept.place, "findings": kept.findings}
