"""The window: views over one Document; no musical decision is made here."""
