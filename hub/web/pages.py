"""Pages for people: a few words in English and Chinese, no script, no style, nothing from elsewhere."""

from collections.abc import Sequence
from html import escape
from http import HTTPStatus
from typing import Final

from starlette.responses import Response

from hub.errors import HubError
from hub.web.answers import usual
from hub.web.errors import HEADERS, headers_of, status_of

HTML: Final = "text/html"
OWN_ORIGIN: Final = {"Referrer-Policy": "same-origin"}
"""Under `no-referrer`, as of other answers, a browser posts a form of the hub's own page with the Origin `null`."""

PAGE: Final = """<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{title}</title></head>
<body>
<h1>{title}</h1>
{body}
</body>
</html>
"""

Words = tuple[str, str]
"""A sentence in English and in Chinese."""


def page(title: str, said: Sequence[Words], *more: str, status: int = HTTPStatus.OK) -> Response:
    """A page with a paragraph for each sentence, and `more`, which is HTML already."""
    paragraphs = [f'<p>{escape(en)}<br><span lang="zh">{escape(zh)}</span></p>' for en, zh in said]
    body = PAGE.format(title=escape(title), body="\n".join((*paragraphs, *more)))
    return Response(body, status_code=status, headers={**usual(HTML), **OWN_ORIGIN})


def page_of_error(error: HubError) -> Response:
    """A page that says what was refused, with its code, and how to go on."""
    status = status_of(error)
    again = link("/auth/login", "Log in · 登录")
    answer = page("Concord", [(error.en, error.zh)], f"<p><code>{escape(error.code)}</code></p>", again, status=status)
    answer.headers.update({**HEADERS.get(status, {}), **headers_of(error)})
    return answer


def link(path: str, words: str) -> str:
    """A paragraph that leads on."""
    return f'<p><a href="{escape(path)}">{escape(words)}</a></p>'


def button(path: str, words: str) -> str:
    """A button that does something at a path."""
    return f'<form method="post" action="{escape(path)}"><button>{escape(words)}</button></form>'
