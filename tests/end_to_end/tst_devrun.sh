#!/usr/bin/env bash
# What ./dev run does about a headquarters that runs already, or was killed. Builds nothing and opens
# no window: ninja and the till are stand-ins, headquarters is the real one.
set -euo pipefail
source=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
binaries=${CARNET_BINARY_DIR:?}
work=$(mktemp -d)
hq=
trap '[[ -z $hq ]] || kill "$hq" 2>/dev/null || true; rm -rf "$work"' EXIT

fail() { printf 'FAIL: %s\n' "$*" >&2; exit 1; }

stand_in() { # FILE, text from standard input
    mkdir -p "$(dirname "$1")"
    { echo '#!/bin/sh'; cat; } >"$1"
    chmod +x "$1"
}

cp "$source/dev" "$work/dev"
stand_in "$work/scripts/install-packages" </dev/null
stand_in "$work/bin/ninja" <<<'echo "ninja: no work to do."'
mkdir -p "$work/build/dev/app/terminal" "$work/run/terminal-1"
touch "$work/build/dev/build.ninja" "$work/run/complete"
ln -s "$binaries/app/ctl" "$binaries/app/headquarters" "$work/build/dev/app/"
# The till tells which headquarters it found.
stand_in "$work/build/dev/app/terminal/carnet" <<<'cat run/hq/port >found'
"$binaries/app/ctl/carnetctl" init "$work/run/hq" >/dev/null
cd "$work"
export PATH="$work/bin:$PATH" DISPLAY=:none CARNET_PRESET=dev

start_by_hand() {
    "$binaries/app/headquarters/carnet-hq" --data run/hq >by-hand.log 2>&1 &
    hq=$!
    local tries
    for ((tries = 0; tries < 400; ++tries)); do
        [[ -s run/hq/port ]] && return
        sleep 0.05
    done
    fail "headquarters did not start: $(tail -n 3 by-hand.log)"
}

run() { ./dev run >out.log 2>&1 || fail "$1: $(tail -n 3 out.log)"; }

# With nothing running, it starts one and ends it again.
run 'nothing runs'
[[ -s found ]] || fail 'the till found no headquarters'
[[ ! -e run/hq/port && ! -e run/hq.pid ]] || fail 'headquarters was left running'

# One that was started by hand is used, and left alone.
start_by_hand
port=$(<run/hq/port)
run 'one runs that was started by hand'
[[ $(<found) == "$port" ]] || fail "the till found $(<found), not $port"
[[ $(<run/hq/port) == "$port" ]] || fail 'the port file of a running headquarters is gone'
kill -0 "$hq" || fail 'headquarters was stopped'

# A port file without a service behind it means nothing.
kill -KILL "$hq"
wait "$hq" 2>/dev/null || true
hq=
[[ -s run/hq/port ]] || fail 'this test needs a port file that was left behind'
rm found
run 'one was killed'
[[ -s found ]] || fail 'the till found no headquarters after a kill'
