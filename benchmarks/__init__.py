"""Programs that measure, and the figures they printed."""
