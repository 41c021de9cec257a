"""The role for reports: whether it sees what the policy lets a dashboard see, and nothing else."""

from collections.abc import Iterator

from hub.doctor.findings import Finding, fine, problem
from hub.query.declaring.load import load_schema
from hub.query.reporting.looking import look, roles_of
from hub.query.reporting.views import views_of
from hub.settings import Settings
from hub.store.engine import Store


def reporting(settings: Settings, store: Store) -> Iterator[Finding]:
    """Every role that was made for reports; nothing where there is none."""
    for role in roles_of(store):
        found = look(store, views_of(load_schema(settings), settings.today), role).differences
        if found:
            first, more = found[0].what, len(found)
            yield problem(
                "reporting",
                f"{role}: {more} differences from the code and the policy, the first: {first.en} "
                f"Run `hub reporting check --role {role}`, then `hub reporting apply --role {role}`.",
                f"{role}：与代码及访问策略有 {more} 处不一致，首处：{first.zh}"
                f"请运行 `hub reporting check --role {role}`，再运行 `hub reporting apply --role {role}`。",
            )
        else:
            yield fine(
                "reporting",
                f"{role} sees what a dashboard sees, and nothing else.",
                f"{role} 所见与看板一致，别无其他权限。",
            )
