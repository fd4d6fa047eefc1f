"""The lane of velocities below the grid: a stem for each note, as high as the note is loud, which can be dragged."""
