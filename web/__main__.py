"""Serve the pages: `python -m web`, with waitress, on the host and port of the settings."""

from __future__ import annotations

from waitress import serve

from intake.logs import configure_logs
from intake.settings import Settings
from web import create_app

_THREADS = 8


def main() -> None:
    """Serve until stopped."""
    configure_logs()
    settings = Settings()
    serve(create_app(settings), host=settings.host, port=settings.port, threads=_THREADS, ident=None)


if __name__ == "__main__":
    main()
