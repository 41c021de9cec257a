"""Logs: one JSON object a line on stderr, from the hub and from its libraries."""

import logging
import sys
from typing import TYPE_CHECKING

import structlog

from hub.settings import Settings
from hub.web.redacting import Redaction, secrets_of

if TYPE_CHECKING:
    from structlog.typing import Processor


def configure_logs(settings: Settings) -> None:
    """Write logs for the operator's collector, without secrets; called by the commands that serve."""
    shared: list[Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.format_exc_info,
        Redaction(secrets_of(settings)),
    ]
    as_json = structlog.processors.JSONRenderer(ensure_ascii=False)
    structlog.configure(
        processors=[*shared, as_json],
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, as_json],
        )
    )
    logging.basicConfig(handlers=[handler], level=logging.WARNING, force=True)
    # It warns of every request that is no HTTP: anybody could fill the log.
    logging.getLogger("uvicorn.error").setLevel(logging.ERROR)
