"""Keep a spreadsheet from running what somebody wrote into a cell: text that it would take for a formula is quoted.

See https://owasp.org/www-community/attacks/CSV_Injection.
"""

import re
from typing import Final

RUN: Final = re.compile(r"'*[=+\-@\t\r]")
QUOTED: Final = re.compile(r"'+[=+\-@\t\r]")


def guarded(text: str) -> str:
    """Text as it may be exported: behind an apostrophe where it begins like a formula."""
    return f"'{text}" if RUN.match(text) else text


def unguarded(text: str) -> str:
    """Text that was exported, as it was before."""
    return text[1:] if QUOTED.match(text) else text
