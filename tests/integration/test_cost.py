"""What loading the models costs is told of a process of its own."""

from __future__ import annotations

import resource

from intake.cost import measure_loading


def test_loading_is_measured_apart_from_who_asks() -> None:
    """A process that holds much itself, as one that judges a thousand papers, does not make the models look larger."""
    held = bytearray(400 << 20)
    held[::4096] = b"x" * len(held[::4096])
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss > 400 << 10
    loading = measure_loading()
    assert len(held) == 400 << 20
    assert 50 < loading.memory_mib < 300
    assert loading.processor_s > 0
