#!/bin/sh
# Runs the whole suite in two processes: in one all tests that share a screen with one pointer or the sound server, in
# the other the rest, whose report comes after it.
set -eu
python=$1
shared="tests/ui tests/sound tests/midi"
report=$(mktemp)
trap 'rm -f "$report"' EXIT
# Each process has a processor: threads of NumPy's and scikit-learn's own would wait for each other's turn.
export OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1

# shellcheck disable=SC2046,SC2086 # words of their own
"$python" -m pytest $(printf -- '--ignore=%s ' $shared) >"$report" 2>&1 &
rest=$!
failed=0
# shellcheck disable=SC2086
sh tools/on-a-display.sh "$python" -m pytest $shared || failed=$?
wait "$rest" || failed=$?
cat "$report"
exit "$failed"
