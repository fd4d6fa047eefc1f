#!/bin/sh
# Makes this folder ready: `tools/setup.sh run` for the app, `tools/setup.sh test` for the test suite as well.
#
# System packages come from apt or brew where they are missing and this user may install; where not, one sentence
# names what to install and the rest goes on. The Python packages live in .venv and are installed again only when
# pyproject.toml, the Python or the place of this folder has changed.
set -eu
cd "$(dirname "$0")/.."

purpose=${1:-run}
libraries=melodygen/doctor/system-libraries.txt
log=build/setup.log
oldest_minor=11
newest_minor=14

say() {
    printf 'melodygen: %s\n' "$*" >&2
}

have() {
    command -v "$1" >/dev/null 2>&1
}

package_manager() {
    for name in apt-get dnf pacman brew; do
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
fluidsynth fluidsynth
shellcheck shellcheck
chromium chromium'

missing_test_packages() {
    if [ "$purpose" = test ] && [ "$manager" = apt-get ]; then
        printf '%s\n' "$test_commands" | while read -r command package; do
            have "$command" || echo "$package"
        done
    fi
}

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

has_venv() {
    .venv/bin/python -m pip --version >/dev/null 2>&1 && is_new_enough .venv/bin/python
}

missing_python() {
    if has_venv; then return; fi
    if ! python=$(find_python); then
        new_python
    elif ! "$python" -c 'import ensurepip' 2>/dev/null; then
        "$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])'
    fi
}

# The system's own Python; where that is there and too old, the newest that apt knows beside it.
new_python() {
    case $manager in
        brew) echo python@3.13 ;;
        dnf) echo python3 ;;
        pacman) echo python ;;
        *)
            have python3 || { echo python3 python3-venv; return; }
            refresh_lists
            minor=$newest_minor
            while [ $minor -gt $oldest_minor ] && [ -z "$(apt-cache show "python3.$minor-venv" 2>/dev/null)" ]; do
                minor=$((minor - 1))
            done
            echo "python3.$minor" "python3.$minor-venv"
            ;;
    esac
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

refresh_lists() {
    if [ "$manager" != apt-get ] || [ -f build/apt-updated ] || ! may_install; then return 0; fi
    as_root apt-get -qq update >>"$log" 2>&1 || say "not all of apt's lists could be brought up to date; going on"
    : >build/apt-updated
}

install_now() {
    if [ "$manager" = brew ]; then
        brew install --quiet "$@" >>"$log" 2>&1
    else
        as_root env DEBIAN_FRONTEND=noninteractive \
            apt-get -qq -y --no-install-recommends install "$@" </dev/null >>"$log" 2>&1
    fi
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
        refresh_lists
        say "installing system packages: $*"
        install_now "$@" && return
        left=
        for package in "$@"; do install_now "$package" || left="$left $package"; done
        # shellcheck disable=SC2086
        set -- $left
        [ $# -gt 0 ] || return 0
    fi
    say "please install what is missing here, then call make again: $(command_for "$@")"
    has_said=yes
}

# ---- the Python packages ----

make_venv() {
    if python=$(find_python) && "$python" -m venv --clear .venv >>"$log" 2>&1; then return; fi
    [ -n "$has_said" ] || say "Python 3.$oldest_minor or newer with its venv module is needed and was not found;" \
        "please install it, for example from python.org, then call make again"
    exit 1
}

stamp() {
    { cat pyproject.toml; pwd; .venv/bin/python -V; } 2>/dev/null | cksum
}

is_ready() {
    [ "$(cat ".venv/ready-for-$1" 2>/dev/null)" = "$(stamp)" ]
}

install_packages() {
    extras=gui,study
    [ "$purpose" = run ] || extras=gui,study,cluster,dev
    has_venv || make_venv
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
: >"$log"
has_said=
manager=$(package_manager)
python_packages=
is_ready "$purpose" || python_packages=$(missing_python)
# shellcheck disable=SC2046,SC2086
provide $(missing_libraries) $(missing_test_packages) $python_packages
is_ready "$purpose" || install_packages
