"""Learning a style in the window: names, the process that learns, the dialog and its report, the menu of styles."""
