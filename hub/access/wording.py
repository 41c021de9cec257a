"""What labels and sights are called, in both languages."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from hub.access.labels import Access
from hub.access.policy import Sight
from hub.domain.vocabulary import Label

LABELS: Final[Mapping[Access, Label]] = MappingProxyType(
    {
        Access.PUBLIC: Label("公开", "For everybody"),
        Access.INTERNAL: Label("内部", "For those who work with the hub"),
        Access.CASE: Label("案件", "Cases and joint operations"),
        Access.PERSON: Label("自然人相关", "What is told of a natural person"),
        Access.PERSONAL: Label("个人身份", "What tells who a person is"),
        Access.SECRET: Label("封存", "Seals on cases"),
        Access.AUDIT: Label("审计", "The access log"),
    }
)
SIGHTS: Final[Mapping[Sight, Label]] = MappingProxyType(
    {
        Sight.SHOW: Label("可见", "The value"),
        Sight.MASK: Label("脱敏", "The ends of a text, with its middle hidden"),
        Sight.PURPOSE: Label("凭目的可见", "The value once a purpose is declared, its masked form without"),
        Sight.SHARED: Label("本机关及共享", "What the caller's agency stated, and those that share with it"),
        Sight.OWN: Label("仅本机关", "What the caller's agency stated"),
        Sight.CONCERNED: Label("与本机关有关", "What concerns records or people of the caller's agency"),
        Sight.COUNT: Label("仅统计", "How many there are, in groups that are not small"),
        Sight.DENY: Label("不可见", "Nothing"),
    }
)
