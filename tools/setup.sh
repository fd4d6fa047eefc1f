#!/bin/sh
# Makes this folder ready: `tools/setup.sh run` for the app, `tools/setup.sh test` for the test suite as well.
#
# System libraries come from apt or brew where they are missing and this user may install; where not, one sentence
# names what to install and the rest goes on. The Python packages live in .venv and are installed again only when
# pyproject.toml, the Python or the place of this folder has changed.
set -eu
cd "$(dirname "$0")/.."

purpose=${1:-run}
libraries=melodygen/doctor/system-libraries.txt
log=build/setup.log
oldest_minor=11

say() {
    printf 'melodygen: %s\n' "$*" >&2
}

have() {
    command -v "$1" >/dev/null 2>&1
}

package_manager() {
    for name in apt-get brew dnf pacman; do
        if have "$name"; then
            echo "$name"
            return
        fi
    done
    echo none
}

# ---- what is missing ----

table_column() {
    case $manager in
        dnf) echo 3 ;;
        pacman) echo 4 ;;
        *) echo 2 ;;
    esac
}

missing_libraries() {
    if [ "$manager" = brew ]; then
        brew list --versions fluid-synth >/dev/null 2>&1 || echo fluid-synth
        return
    fi
    known=$(PATH="$PATH:/sbin:/usr/sbin" ldconfig -p 2>/dev/null) || return 0
    printf '%s\n' "$known" | awk -v column="$(table_column)" '
        NR == FNR { found[$1] = 1; next }
        !/^#/ && NF && !($1 in found) && !named[$column]++ { print $column }
    ' - "$libraries"
}

# A command, then the package that brings it with apt.
test_commands='Xvfb xvfb
xauth xauth
pulseaudio pulseaudio
parec pulseaudio-utils
fluidsynth fluidsynth'

missing_test_packages() {
    if [ "$purpose" = test ] && [ "$manager" = apt-get ]; then
        printf '%s\n' "$test_commands" | while read -r command package; do
            have "$command" || echo "$package"
        done
    fi
}

# ---- installing ----

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi
}

may_install() {
    case $manager in
        brew) true ;;
        apt-get) [ "$(id -u)" = 0 ] || sudo -n true 2>/dev/null ;;
        *) false ;;
    esac
}

install_now() {
    if [ "$manager" = brew ]; then
        HOMEBREW_NO_AUTO_UPDATE=1 brew install -q "$@" >>"$log" 2>&1
        return
    fi
    if [ ! -f build/apt-updated ]; then
        as_root apt-get -qq update >>"$log" 2>&1 || say "the lists of apt are not all up to date; going on with those at hand"
        : >build/apt-updated
    fi
    as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get -qq -y --no-install-recommends install "$@" </dev/null >>"$log" 2>&1
}

command_for() {
    case $manager in
        apt-get) echo "sudo apt-get install $*" ;;
        brew) echo "brew install $*" ;;
        dnf) echo "sudo dnf install $*" ;;
        pacman) echo "sudo pacman -S $*" ;;
        *) echo "the packages that hold $*" ;;
    esac
}

# Installs where it may, all at once or else one by one, so that one unknown name does not keep the others away.
provide() {
    [ $# -gt 0 ] || return 0
    if may_install; then
        say "installing system packages: $*"
        install_now "$@" && return
        left=
        for package in "$@"; do install_now "$package" || left="$left $package"; done
        # shellcheck disable=SC2086
        set -- $left
        [ $# -gt 0 ] || return 0
    fi
    say "please install what is missing for the window, the sound or the tests, then call make again: $(command_for "$@")"
}

# ---- Python ----

is_new_enough() {
    "$1" -c "import sys; sys.exit(sys.version_info < (3, $oldest_minor))" 2>/dev/null
}

find_python() {
    for name in python3 python3.14 python3.13 python3.12 python3.11 python; do
        if have "$name" && is_new_enough "$name"; then
            command -v "$name"
            return
        fi
    done
    return 1
}

# The system's own Python first; where that is too old, a newer one from the same shelf.
install_python() {
    may_install || return 1
    if [ "$manager" = brew ]; then
        say "installing python@3.13"
        install_now python@3.13
        return
    fi
    say "installing Python"
    install_now python3 python3-venv
    find_python >/dev/null && return
    for minor in 14 13 12 11; do
        install_now "python3.$minor" "python3.$minor-venv" && return
    done
}

make_venv() {
    python=$(find_python) || { install_python && python=$(find_python); } || {
        say "Python 3.$oldest_minor or newer is needed and was not found; please install it, then call make again: $(command_for python3 python3-venv)"
        exit 1
    }
    if ! "$python" -c 'import ensurepip' 2>/dev/null; then
        venv_package=$("$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')
        if ! may_install || ! install_now "$venv_package"; then
            say "Python's venv module is missing; please install it, then call make again: $(command_for "$venv_package")"
            exit 1
        fi
    fi
    "$python" -m venv --clear .venv
}

# ---- the Python packages ----

stamp() {
    { cat pyproject.toml; pwd; .venv/bin/python -V; } 2>/dev/null | cksum
}

is_ready() {
    [ "$(cat ".venv/ready-for-$1" 2>/dev/null)" = "$(stamp)" ] && .venv/bin/python -c '' 2>/dev/null
}

install_packages() {
    extras=gui
    [ "$purpose" = run ] || extras=gui,dev
    if ! { .venv/bin/python -m pip --version && is_new_enough .venv/bin/python; } >/dev/null 2>&1; then make_venv; fi
    say "installing the Python packages into .venv (the first time this takes a minute or two)"
    if ! .venv/bin/python -m pip install --disable-pip-version-check --editable ".[$extras]" </dev/null >>"$log" 2>&1; then
        tail -n 3 "$log" >&2
        say "pip could not install the Python packages (all it said is in $log); please check the network, then call make again"
        exit 1
    fi
    stamp >.venv/ready-for-run
    [ "$purpose" = run ] || stamp >.venv/ready-for-test
}

mkdir -p build
rm -f build/apt-updated
manager=$(package_manager)
# shellcheck disable=SC2046
provide $(missing_libraries) $(missing_test_packages)
is_ready "$purpose" || install_packages
