"""The lanes below the grid: velocities, a stem for each note to be dragged; and how fast and loud it is played."""
