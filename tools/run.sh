#!/bin/sh
# Opens the app. Where no window can open, does the main job on the command line instead and says so.
set -eu
cd "$(dirname "$0")/.."

# Pythons that are not Homebrew's find its FluidSynth only when told where Homebrew is.
if [ -z "${HOMEBREW_PREFIX:-}" ] && command -v brew >/dev/null 2>&1; then
    HOMEBREW_PREFIX=$(brew --prefix)
    export HOMEBREW_PREFIX
fi

why='import sys; from melodygen.doctor.window import why_no_window; sys.exit(why_no_window())'
if reason=$(.venv/bin/python -c "$why" 2>&1); then
    exec .venv/bin/python -m ui.app "$@"
fi

printf 'melodygen: no window can open here (%s), so the command line does the job.\n' "$reason"
figure_1() {
    .venv/bin/melodygen generate --preset figure-1 --seed 1 --force --format "$1" --out "$PWD/out/figure-1.mid"
}
mkdir -p out
figure_1 mid,wav || figure_1 mid
