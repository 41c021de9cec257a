"""Read the cookbook in docs/cookbook/, and write its answers and its index: `python -m tests.docs.cookbook`.

A page is prose in both languages, a GraphQL document, the values of its variables where it has any, and the answer
on the sample district. All but the answers, and the list of pages, is written by hand.
"""

import json
import re
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from hub.access.principals import Principal, Role
from hub.access.purposes import Declared
from hub.domain.access_codes import Purpose
from hub.query.documents import read_document
from hub.sample.district import load_district
from hub.sample.extent import Extent
from hub.store.engine import Store
from hub.store.migrate import migrate
from schema import schema
from tests.asking import DASHBOARD, DEPARTURE, OFFICER, told
from tests.docs.markdown import FENCE, ROOT, block, blocks
from tests.stores import open_store
from tests.witness.generating import Operation

FOLDER: Final = ROOT / "docs" / "cookbook"
INDEX: Final = FOLDER / "README.md"
COMMAND: Final = ".venv/bin/python -m tests.docs.cookbook"
CALLERS: Final[Mapping[str, Principal]] = {"OFFICER": OFFICER, "DASHBOARD": DASHBOARD}

INTRODUCTION: Final = f"""# The cookbook 查询手册

Questions of those who work with the hub, each as one GraphQL operation with the answer that the sample district gives
on its day, 2020-06-30. What the answers say of organizations is invented, as all of the sample is. Numbered pages
answer questions that the hub was built to answer; the others show a system of the district each, of which
[coverage](../coverage.md) has the list.

每页一问，均为一个 GraphQL 操作，附示例区县在其当日（2020-06-30）给出的答案。

Put a document into a file, and [`hub query FILE`](../commands.md#hub-query) asks it. What it costs is
[counted from the schema](../graph.md#costs) before it runs. The answers and this list are written by

```sh
{COMMAND}
```

and tests ask every question again, on SQLite and on PostgreSQL.
"""


@dataclass(frozen=True, slots=True)
class Recipe:
    """One page: its file, what it is called, who asks, with which document and variables, and the answer shown."""

    file: Path
    title: str
    who: Principal
    document: str
    variables: Mapping[str, Any]
    answer: Any

    def __str__(self) -> str:
        return self.file.stem

    @property
    def question(self) -> int | None:
        """The number of the question that it answers, of those that the hub must answer."""
        number = self.file.stem.partition("-")[0]
        return int(number) if number.isdigit() else None

    @property
    def operation(self) -> Operation:
        """The operation, as the witness is asked it too."""
        return Operation(self.document, dict(self.variables), self.who)


def recipes() -> list[Recipe]:
    """Every page, the numbered questions first."""
    return [recipe(file) for file in sorted(FOLDER.glob("*.md")) if file != INDEX]


def recipe(file: Path) -> Recipe:
    """One page; raises KeyError for a role that nobody has here."""
    text = file.read_text(encoding="utf-8")
    *given, shown = [json.loads(one.text) for one in blocks(text) if one.language == "json"]
    who = CALLERS[found(r"^Asked by 提问者：`(\w+)`$", text)]
    title = found(r"^# (.+)$", text)
    return Recipe(file, title, who, block(text, "graphql"), given[0] if given else {}, shown)


def found(pattern: str, text: str) -> str:
    """What stands at the one place of a page; raises ValueError where it is missing."""
    match = re.search(pattern, text, re.MULTILINE)
    if match is None:
        message = f"nothing like {pattern}"
        raise ValueError(message)
    return match.group(1)


READERS: Final = (
    (Principal(Role.OFFICER, "ENFORCEMENT", "chen"), Declared(Purpose.CASE_INVESTIGATION, "杭江综执立〔2020〕12号")),
    (Principal(Role.OFFICER, "MARKET_SUPERVISION", "zhou"), Declared(Purpose.INSPECTION, "江市监检〔2020〕7号")),
)
READ: Final = """query Persons {
  socialWorkers(first: 2) { nodes { name } }
  performanceEvaluations(first: 1) { nodes { note } } }"""


def read_persons(store: Store) -> None:
    """Have officers read some persons of the sample, for the page that tells of it."""
    for who, why in READERS:
        told(store, READ, who=who, purpose=why)


def answered(store: Store, one: Recipe) -> Any:
    """What the hub answers; there must be no errors."""
    return told(store, one.document, who=one.who, **one.variables)


def with_answer(text: str, answer: Any) -> str:
    """A page with another answer: it is the last block."""
    shown = list(FENCE.finditer(text))[-1]
    laid_out = json.dumps(answer, ensure_ascii=False, indent=2)
    return f"{text[: shown.start()]}```json\n{laid_out}\n```{text[shown.end() :]}"


def index() -> str:
    """The list of all pages."""
    rows = (f"| {one.question or ''} | [{one.title}]({one.file.name}) | {cost(one)} |" for one in recipes())
    return "\n".join([INTRODUCTION, "| Question 问题 | Page 页面 | Cost 代价 |", "|---:|---|---:|", *rows]) + "\n"


def cost(recipe: Recipe) -> int:
    """What a page's question costs at the most, under the limits that a hub has if none is set."""
    document = read_document(schema, recipe.document, DEPARTURE)
    (operation,) = document.operations.values()
    return operation.bill.largest


def write(store: Store) -> None:
    """Write every answer, and the index."""
    for one in recipes():
        text = one.file.read_text(encoding="utf-8")
        one.file.write_text(with_answer(text, answered(store, one)), encoding="utf-8")
    INDEX.write_text(index(), encoding="utf-8")


def main() -> None:
    """Load the sample into a store of its own, and write what it answers."""
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/sample.db"
        migrate(url)
        store = open_store(url)
        load_district(store, Extent())
        read_persons(store)
        write(store)
        store.close()


if __name__ == "__main__":
    main()
