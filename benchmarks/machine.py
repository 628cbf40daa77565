"""Where and when something was measured, for the head of a table."""

import datetime
import os
import platform
import sqlite3


def measured_on(what: str) -> str:
    """A line that says what was measured, on which day, by what kind of machine and under which versions."""
    return (
        f"{what}, {datetime.date.today().isoformat()}; {platform.machine()}, {os.cpu_count()} cores, "
        f"load {os.getloadavg()[0]:.1f}, {platform.system()}, Python {platform.python_version()}, "
        f"SQLite {sqlite3.sqlite_version}"
    )
