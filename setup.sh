#!/bin/sh
# Makes the virtual environment that the Makefile works in: `sh setup.sh .venv`.

fits() { # Does this command start a Python that is new enough?
    "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1
}

find_python() { # Sets $python, or says what is missing.
    for python in "${PYTHON:-python3}" python3.13 python3.12 python3.11 python3; do
        fits "$python" && return 0
    done
    echo "samkit needs Python 3.11 or newer, and none was found: install one, or name it with make PYTHON=/path/to/python3." >&2
    return 1
}

make_venv() {
    if [ -e "$1" ] && [ ! -e "$1/pyvenv.cfg" ]; then
        echo "$1 is in the way: it is not a virtual environment. Move it, and try again." >&2
        return 1
    fi
    find_python || return 1
    if ! "$python" -c 'import ensurepip' >/dev/null 2>&1; then
        version=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
        echo "$python can't make virtual environments: install its venv package (Debian, Ubuntu: sudo apt-get install python$version-venv) and try again." >&2
        return 1
    fi
    "$python" -m venv --clear "$1"
}

up_to_date() { # Is there a whole environment, made here, that only wants other versions?
    [ "$(cat "$1/.ready" 2>/dev/null)" = "$(pwd -P)" ] && fits "$1/bin/python"
}

set_up() {
    up_to_date "$1" || {
        echo "Making $1; about a minute the first time."
        make_venv "$1" || return 1
    }
    pip="$1/bin/python -m pip --disable-pip-version-check"
    $pip -qq install --no-compile --require-hashes --requirement requirements.lock &&
        $pip -qq install --no-deps --no-build-isolation --editable . &&
        { told=$($pip check) || { echo "$told" >&2; false; }; } || {
        echo "Set-up stopped at the message above. When that is mended, the same command sets up again." >&2
        return 1
    }
    pwd -P >"$1/.ready"
}

if [ $# -eq 1 ]; then set_up "$1"; fi
