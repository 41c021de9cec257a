"""Write which attack is tested where into docs/security.md: `python -m tests.docs.security_page`."""

import re
from collections.abc import Iterator
from itertools import dropwhile
from pathlib import Path
from typing import Final

from tests.docs.markdown import ROOT

PAGE: Final = ROOT / "docs" / "security.md"
ATTACKS: Final = ROOT / "tests" / "attacks"
BEGIN: Final = "<!-- The table is written by `python -m tests.docs.security_page`. -->\n"
HEADER: Final = "| # | Attack | Expected | Tested in |\n|---|---|---|---|\n"
NUMBERED: Final = re.compile(r"^(?:async )?def test_(\d{1,2})_", re.MULTILINE)
NOT_YET: Final = "not yet"

KNOWN: Final = (
    ("anonymous introspection", "refused"),
    ("deep introspection", "refused"),
    ("a misspelt field", "no suggestion to strangers"),
    ("recovery of the schema by a list of words", "no field"),
    ("fingerprinting", "not recognised"),
    ("a page asked for without rights to a console", "404"),
    ("nesting beyond the depth limit", "refused"),
    ("100,000 nested literals", "refused at once"),
    ("16 aliases of one root field", "refused"),
    ("100 keys that are guessed", "each one costs; then refused unseen"),
    ("an array of questions", "refused"),
    ("3,000 repeats of a field", "refused at once"),
    ("2,000 overlapping selections", "refused at once"),
    ("fragments that double fourteen times", "refused by cost"),
    ("circular fragments", "refused"),
    ("1,000 `@skip`", "refused"),
    ("5,000 unknown directives", "refused"),
    ("5,000 wrong fields", "at most 5 errors"),
    ("1,001 tokens", "refused"),
    ("a query of 10 MB", "413"),
    ("a body of 200 MB", "413, not buffered"),
    ("a chunked body without length", "413 at the cap"),
    ("a compressed body", "415"),
    ("null, a number or a text as body", "400"),
    ("invalid UTF-8", "400"),
    ("an integer of 5,000 digits", "400"),
    ("JSON of 100,000 levels", "400"),
    ("a lone surrogate in a variable", "400"),
    ("NUL in a text", "400"),
    ("NaN and 1e99999", "refused"),
    ("a name that stands twice", "400"),
    ("a query by GET", "405, trusted documents excepted"),
    ("a mutation by GET", "405"),
    ("a form, plain text, no type", "415"),
    ("a cookie without the custom header", "403"),
    ("an error that holds a database URL", "a number, and nothing else"),
    ("a constraint of the database", "a stable code"),
    ("a WebSocket from a foreign page", "403"),
    ("a WebSocket after rebinding a name", "refused"),
    ("a WebSocket without a credential", "4403"),
    ("an operation before the introduction", "4401"),
    ("a subscription over the cap", "an error"),
    ("1,000 idle sockets", "a cap for each address"),
    ("an introduction of 15 MB", "1009"),
    ("frames that are no messages", "4400"),
    ("a frame whose query is no text", "4400"),
    ("a mutation over a WebSocket", "refused"),
    ("a subscription by POST", "refused"),
    ("a credential that ends during a subscription", "4403 when it does"),
    ("slow headers, a slow body", "408"),
    ("a request that two servers read in two ways", "400"),
    ("another agency's id", "the same answer as for none, in the same time"),
    ("the same through a relation", "filtered"),
    ("a change of another agency's record", "refused and logged"),
    ("an agency in an input", "impossible: it comes from the key"),
    ("a filter, order or group by a masked field", "refused"),
    ("differences of small groups", "suppressed"),
    ("an altered cursor", "refused"),
    ("tokens without signature, confused, expired", "401"),
    ("a replayed signed request", "401 or the saved reply"),
    ("an unknown key beside a wrong secret", "the same answer in the same time"),
)
"""Every attack that is known, and what is expected, in the order of their numbers."""


def files_by_attack() -> dict[int, list[Path]]:
    """In which files each attack is tested, by its number."""
    found: dict[int, list[Path]] = {}
    for file in sorted(ATTACKS.glob("test_*.py")):
        for number in sorted({int(number) for number in NUMBERED.findall(file.read_text(encoding="utf-8"))}):
            found.setdefault(number, []).append(file)
    return found


def table() -> str:
    """The table."""
    return HEADER + "".join(rows())


def rows() -> Iterator[str]:
    """Its rows."""
    files = files_by_attack()
    for number, (attack, expected) in enumerate(KNOWN, 1):
        named = ", ".join(f"`{file.relative_to(ROOT)}`" for file in files.get(number, [])) or NOT_YET
        yield f"| {number} | {attack} | {expected} | {named} |\n"


def written(page: str) -> str:
    """The page with the table as it should be."""
    before, begin, rest = page.partition(BEGIN)
    lines = rest.lstrip("\n").splitlines(keepends=True)
    after = dropwhile(lambda line: line.startswith("|"), lines)
    return f"{before}{begin}\n{table()}{''.join(after)}"


if __name__ == "__main__":
    PAGE.write_text(written(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
