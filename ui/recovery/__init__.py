"""Work that was not saved, kept against a crash and brought back at the next start."""

from ui.recovery.recovery import Recovery, recovery_folder

__all__ = ["Recovery", "recovery_folder"]
