#!/bin/sh
# Runs a command on a virtual display of its own where Xvfb is installed, so that no window gets in the user's way;
# else on the display there is, and where there is none, off the screen.
set -eu
if command -v xvfb-run >/dev/null 2>&1; then
    unset WAYLAND_DISPLAY
    QT_QPA_PLATFORM=xcb exec xvfb-run --auto-servernum --server-args="-screen 0 1600x1000x24" "$@"
fi
if [ "$(uname)" = Linux ] && [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    QT_QPA_PLATFORM=offscreen exec "$@"
fi
exec "$@"
