"""Other people's files in the window: read off the GUI thread, one of their tunes chosen, and begun as a project."""
