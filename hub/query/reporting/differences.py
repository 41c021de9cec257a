"""Hold what stands in a database to what the code and the policy would make."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hub.domain.vocabulary import Label
from hub.query.reporting.view import View
from hub.store.reporting import FoundView, Reporting


@dataclass(frozen=True, slots=True)
class Difference:
    """What differs, and where: a view, or nothing where it is the role or a table."""

    what: Label
    view: str = ""


def differences(views: Sequence[View], found: Reporting) -> Iterator[Difference]:
    """Everything in which a database that has the role differs from the code and the policy."""
    yield from view_differences(views, found)
    for one in found.may:
        yield Difference(Label(f"该角色不应具有的权限：{one}。", f"The role may {one}, and should not."))
    for table in found.unguarded:
        yield Difference(
            Label(f"表 {table} 未对该角色启用行级安全。", f"The table {table} is not guarded from the role by row.")
        )
    for role in found.hindered:
        yield Difference(
            Label(
                f"角色 {role} 须写入数据，但受行级安全限制，无法 COPY：请执行 ALTER ROLE {role} BYPASSRLS。",
                f"The role {role} writes rows, and cannot COPY under row level security: ALTER ROLE {role} BYPASSRLS.",
            )
        )


def view_differences(views: Sequence[View], found: Reporting) -> Iterator[Difference]:
    """What differs of the views."""
    wanted = {one.name: one for one in views}
    for name in sorted({*wanted, *found.views}):
        if name not in found.views:
            yield Difference(Label(f"缺少视图 {name}。", f"The view {name} is missing."), name)
        elif name not in wanted:
            yield Difference(Label(f"视图 {name} 已无依据。", f"The view {name} is of nothing any more."), name)
        else:
            yield from of_one(wanted[name], found.views[name])


def of_one(view: View, found: FoundView) -> Iterator[Difference]:
    """What differs of a view that is there."""
    for column in sorted({*view.names} - {*found.columns}):
        yield Difference(
            Label(f"视图 {view.name} 新增列 {column}。", f"{view.name} gets the column {column}."), view.name
        )
    for column in sorted({*found.columns} - {*view.names}):
        yield Difference(
            Label(f"视图 {view.name} 去除列 {column}。", f"{view.name} loses the column {column}."), view.name
        )
    if not found.is_barrier:
        yield Difference(
            Label(f"视图 {view.name} 缺少 security_barrier。", f"{view.name} is behind no security barrier."), view.name
        )
    if found.mark != view.mark or not found.is_as_made:
        yield Difference(
            Label(f"视图 {view.name} 的定义与代码不一致。", f"{view.name} is not made as the code makes it."), view.name
        )
