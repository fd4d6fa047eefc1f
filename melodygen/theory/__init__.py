"""Facts of music as tables; every look-up is derived from a table, and a test walks each."""
