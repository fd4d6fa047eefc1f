"""A study from its design to its report, answered by scripted listeners in real browsers."""
