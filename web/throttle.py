"""Throttle: how often somebody may try to sign in, so that passwords cannot be guessed by trying."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Lock


@dataclass
class Throttle:
    """Counts what failed, by key, in a sliding window; in memory, for the one process that serves pages.

    A key is an e-mail with the address it was tried from (so that nobody locks out somebody elsewhere), or an
    address alone with a larger limit.
    """

    limit: int
    window_s: float
    clock: Callable[[], float] = time.monotonic
    most_keys: int = 10_000
    _failures: dict[str, deque[float]] = field(default_factory=dict)
    _lock: Lock = field(default_factory=Lock)

    def wait_s(self, key: str) -> float:
        """Return how many seconds are left until this key may try again; 0 when it may now."""
        with self._lock:
            failures = self._recent(key)
            return 0.0 if len(failures) < self.limit else max(failures[0] + self.window_s - self.clock(), 0.0)

    def failed(self, key: str) -> None:
        """Count one failure."""
        with self._lock:
            if len(self._failures) >= self.most_keys:
                self._forget_old()
            self._failures.setdefault(key, deque(maxlen=self.limit)).append(self.clock())

    def succeeded(self, key: str) -> None:
        """Forget the failures of a key."""
        with self._lock:
            self._failures.pop(key, None)

    def _recent(self, key: str) -> deque[float]:
        failures = self._failures.get(key, deque())
        while failures and failures[0] + self.window_s <= self.clock():
            failures.popleft()
        return failures

    def _forget_old(self) -> None:
        for key in list(self._failures):
            if not self._recent(key):
                del self._failures[key]
