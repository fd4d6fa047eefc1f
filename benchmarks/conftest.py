"""Adds the percentiles, which targets are given in, to what the benchmarks report."""

from __future__ import annotations

from typing import Any

import pytest


def pytest_benchmark_update_json(output_json: dict[str, Any]) -> None:
    """Nothing is stored but what the terminal shows as well."""
    for row in output_json["benchmarks"]:
        row["stats"].pop("data", None)


@pytest.hookimpl(trylast=True)
def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """One line a benchmark: median, 95th percentile and longest, in milliseconds; then what else it has measured."""
    session = config._benchmarksession  # type: ignore[attr-defined] # noqa: SLF001 - the plugin has no public way
    for bench in session.benchmarks:
        times = sorted(bench.stats.data)
        at_95 = times[min(len(times) - 1, int(0.95 * len(times)))]
        terminalreporter.write_line(
            f"{bench.name}: median {1000 * bench.stats.median:.2f} ms, "
            f"95th percentile {1000 * at_95:.2f} ms, longest {1000 * times[-1]:.2f} ms over {len(times)} rounds"
        )
        for what, told in bench.extra_info.items():
            if isinstance(told, str):
                terminalreporter.write_line(f"    {what}: {told}")
                continue
            median, at_99, longest = told
            terminalreporter.write_line(
                f"    {what}: median {median:.2f} ms, 99th percentile {at_99:.2f} ms, longest {longest:.2f} ms"
            )
