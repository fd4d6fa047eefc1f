#!/bin/sh
# Runs the whole suite in three processes: all tests that share a screen with one pointer; those of sound, which mostly
# wait for it, with others to fill the time; and the rest. The first is seen as it goes, the others' reports come after
# it, and the last lines say how each of them ended.
set -eu
python=$1
screen="tests/ui tests/midi"
sound="tests/sound tests/cli tests/benchmarks tests/audio tests/export tests/session tests/styles"
sound="$sound tests/variation tests/editing"
reports=$(mktemp -d)
waiting=""
# shellcheck disable=SC2086 # words of their own
trap 'if [ -n "$waiting" ]; then kill $waiting 2>/dev/null || true; wait; fi; rm -rf "$reports"' EXIT
trap 'exit 130' INT TERM # which what runs in the background does not hear of
# Threads of NumPy's and scikit-learn's own would wait for a processor that another process has.
export OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1

# shellcheck disable=SC2086 # words of their own
"$python" -m pytest $sound >"$reports/sound" 2>&1 &
of_sound=$!
waiting=$of_sound
# shellcheck disable=SC2046,SC2086
"$python" -m pytest $(printf -- '--ignore=%s ' $screen $sound) >"$reports/rest" 2>&1 &
of_rest=$!
waiting="$of_sound $of_rest"

failed=0
ended() { # NAME CODE
    printf '%s: %s\n' "$1" "$([ "$2" = 0 ] && echo passed || echo failed)" >>"$reports/ends"
    [ "$2" = 0 ] || failed=$2
}
code=0
# shellcheck disable=SC2086
sh tools/on-a-display.sh "$python" -m pytest $screen || code=$?
ended "the screen" "$code"
code=0
wait "$of_sound" || code=$?
cat "$reports/sound"
ended "sound and others" "$code"
code=0
wait "$of_rest" || code=$?
waiting=""
cat "$reports/rest"
ended "the rest" "$code"
cat "$reports/ends"
exit "$failed"
