"""What the hub is told to wear: the schema, the connectors, and where their agencies are asked."""

from collections.abc import Callable, Collection, Iterator, Mapping

from hub.doctor.findings import Finding, fine, problem, warning
from hub.domain.connector import Connector
from hub.errors import SettingsError


def loads(subject: str, load: Callable[[], object]) -> Iterator[Finding]:
    """Whether what an import string names can be loaded."""
    try:
        load()
    except SettingsError as error:
        yield problem(subject, error.en, error.zh)
    except Exception as error:  # noqa: BLE001 - a deployment's own module may fail in any way
        name = type(error).__name__
        yield problem(
            subject,
            f"The {subject} cannot be loaded: {name}. Import it in Python to see where.",
            f"无法加载 {subject}：{name}。请在 Python 中导入以查看原因。",
        )
    else:
        yield fine(subject, f"The {subject} can be loaded.", f"{subject} 可正常加载。")


def look_ups(connectors: Mapping[str, Connector], configured: Collection[str]) -> Iterator[Finding]:
    """Whether every look-up that connectors offer can be asked, and nothing else is configured."""
    offered = sorted(offer.name for one in connectors.values() for offer in one.look_ups)
    strange, silent = sorted(set(configured) - set(offered)), [name for name in offered if name not in configured]
    if strange:
        yield problem(
            "look-ups",
            f"HUB_LOOKUPS: no connector offers {', '.join(strange)}. Known: {', '.join(offered) or 'none'}.",
            f"HUB_LOOKUPS：没有连接器提供 {'、'.join(strange)}。可用：{'、'.join(offered) or '无'}。",
        )
    elif silent:
        yield warning(
            "look-ups",
            f"{', '.join(silent)} answers LOOKUP_NOT_CONFIGURED. Say in HUB_LOOKUPS where to ask.",
            f"{'、'.join(silent)} 未配置（LOOKUP_NOT_CONFIGURED），请在 HUB_LOOKUPS 中设置网址。",
        )
    else:
        yield fine("look-ups", "Every look-up has an address.", "实时查询均已配置。")


def agencies(known: Collection[str], keys: int) -> Iterator[Finding]:
    """A hub without agencies or keys answers nobody."""
    if not known:
        yield warning(
            "agencies",
            "The store knows no agency yet. Take their list: hub sync reference_data --from FILE.",
            "尚无任何机关，请导入机关清单：hub sync reference_data --from FILE。",
        )
    else:
        yield fine("agencies", f"Agencies that are known: {len(known)}.", f"已知 {len(known)} 个机关。")
    if keys:
        yield fine("keys", f"Keys that were made: {keys}.", f"已创建 {keys} 个密钥。")
    else:
        yield warning("keys", "There is no key yet: hub key create.", "尚无密钥，请执行 hub key create。")
