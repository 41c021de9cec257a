"""The settings in Chinese; in English they are described where they are declared."""

from collections.abc import Mapping
from typing import Final

IN_CHINESE: Final[Mapping[str, str]] = {
    "home": "内置数据库、密钥与示例文件所在目录。",
    "database_url": "数据库的 SQLAlchemy URL；为空时使用主目录中的 SQLite。",
    "database_url_file": "存放 HUB_DATABASE_URL 的文件，替代该变量。",
    "host": "`hub serve` 监听的地址。",
    "port": "`hub serve` 监听的端口。",
    "hosts": "访问平台所用的主机名，以逗号分隔；为空时为本机名称。",
    "origins": "允许访问的其他网页来源，以逗号分隔。",
    "trusted_proxies": "可信代理所在网段，以逗号分隔。",
    "today": "查询中“现在”所指的日期；为空时为当天。",
    "key_pepper": "计算密钥摘要所用的秘密；为空时使用主目录中的文件。",
    "key_pepper_file": "存放 HUB_KEY_PEPPER 的文件，替代该变量。",
    "graphql_schema": "GraphQL 模式的导入路径。",
    "connectors": "连接器的导入路径，以逗号分隔。",
    "lookups": "向各机关实时查询的基础网址，写作 name=url，以逗号分隔。",
    "lookups_file": "存放 HUB_LOOKUPS 的文件，替代该变量。",
    "max_page": "列表每页最多行数。",
    "read_connections": "同时执行的查询语句数。",
    "statement_seconds": "单条查询语句最长执行秒数。",
    "max_push_bytes": "请求内容的最大字节数。",
    "max_in_flight": "单个进程同时处理的请求数。",
    "key_cache_seconds": "已识别的密钥多少秒内不再查验；0 为每次查验。",
    "requests_per_minute": "每个密钥每分钟的请求次数上限。",
    "cost_per_minute": "每个密钥每分钟请求成本之和的上限。",
    "failed_keys_per_minute": "每个地址每分钟无效密钥的次数上限。",
    "settle_seconds": "投放目录中的文件须静置多少秒后才被接收。",
    "graphql_get": "是否允许以 GET 查询。",
}
