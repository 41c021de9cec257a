"""How files arrive: text, workbooks and archives, read as tables of rows with their defects named."""

from connectors.sources.files.asides import Aside, Reason
from connectors.sources.files.header import ALIKE, Fingerprint, column_names, fingerprint, likeness
from connectors.sources.files.limits import USUAL, Limits
from connectors.sources.files.read import WITHIN, Table, read_table, read_tables
from connectors.sources.files.tables import BROKEN, TableRow
from connectors.sources.files.text import ENCODINGS, Encoding

__all__ = [
    "ALIKE",
    "BROKEN",
    "ENCODINGS",
    "USUAL",
    "WITHIN",
    "Aside",
    "Encoding",
    "Fingerprint",
    "Limits",
    "Reason",
    "Table",
    "TableRow",
    "column_names",
    "fingerprint",
    "likeness",
    "read_table",
    "read_tables",
]
