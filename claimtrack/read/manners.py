"""How claimtrack behaves on the web: how long it waits, how much it takes, how often it asks."""

import os
from dataclasses import dataclass

LARGEST = 50_000_000
"""Files and pages with more bytes than this are refused: no article is that long."""


@dataclass(frozen=True, slots=True)
class Manners:
    """Limits on what is fetched. Times are in seconds, sizes in bytes after unpacking.

    `timeout` is for each silence of a server, `deadline` for a page with all its redirects and tries.
    Between tries, `backoff` is waited first and twice as long each time; `patience` is the longest wait that
    a server may ask for. `pause` lies between two requests to the same host.
    """

    timeout: float = 20.0
    deadline: float = 120.0
    largest: int = LARGEST
    redirects: int = 10
    tries: int = 3
    backoff: float = 1.0
    patience: float = 30.0
    pause: float = 0.5
    allow_private: bool = False
    user_agent: str = ""

    def presented(self) -> str:
        """How claimtrack presents itself: as an option or CLAIMTRACK_USER_AGENT says, or by its name."""
        from importlib.metadata import PackageNotFoundError, version

        try:
            own = f"claimtrack/{version('claimtrack')}"
        except PackageNotFoundError:
            own = "claimtrack"
        given = self.user_agent or os.environ.get("CLAIMTRACK_USER_AGENT", "")
        return given or f"{own} (reads single news articles for a researcher)"
