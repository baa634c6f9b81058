"""Logs: one line an event, on standard error; never a paper's words, so a traceback is printed without local values."""

from __future__ import annotations

import sys

import structlog


def configure_logs() -> None:
    """Set the log up for this process: the time, the event, its facts, and tracebacks without local values."""
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.dev.ConsoleRenderer(colors=False, exception_formatter=structlog.dev.plain_traceback),
        ],
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )
