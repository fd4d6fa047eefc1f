"""The Stimulus Set dialog: a draft of a design, pages that edit it, a preview beside them, and what builds the set."""
