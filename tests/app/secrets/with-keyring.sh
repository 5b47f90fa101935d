#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Reinvite developers
# SPDX-License-Identifier: Apache-2.0
#
# with-keyring.sh unlocked|noservice PROGRAM [ARGUMENT …]
# Runs PROGRAM in a fresh home and on a D-Bus session of its own:
#   unlocked   with a Secret Service (gnome-keyring) whose keyring is open
#   noservice  on which there is no Secret Service, and none is started on demand
# Exits with 77 (skipped) and the reason where a program for that is missing.
set -euo pipefail

mode=$1
shift

need() {
    command -v "$1" >/dev/null || { echo "skipped: $1 is not installed (Debian package $2)"; exit 77; }
}
need dbus-run-session dbus-daemon
need dbus-send dbus-bin
if [[ $mode == unlocked ]]; then
    need gnome-keyring-daemon gnome-keyring
    need secret-tool libsecret-tools
fi

place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
mkdir -m 700 "$place/home" "$place/run"

# No service folders: nothing is started on demand, neither a keyring of another desktop nor a second one.
cat >"$place/session.conf" <<END
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=$place/run</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
END

unset DISPLAY WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS XDG_CONFIG_HOME XDG_DATA_HOME XDG_CACHE_HOME
export HOME=$place/home XDG_RUNTIME_DIR=$place/run QT_QPA_PLATFORM=offscreen
cd "$HOME"

run_unlocked() {
    printf %s "only for this test" | gnome-keyring-daemon --unlock --components=secrets >/dev/null
    for _ in {1..100}; do
        dbus-send --session --print-reply --dest=org.freedesktop.DBus / org.freedesktop.DBus.GetNameOwner \
            string:org.freedesktop.secrets >/dev/null 2>&1 && break
        sleep 0.05
    done
    "$@"
}
export -f run_unlocked

case $mode in
    unlocked) dbus-run-session --config-file="$place/session.conf" -- bash -c 'run_unlocked "$@"' bash "$@" ;;
    noservice) dbus-run-session --config-file="$place/session.conf" -- "$@" ;;
    *) echo "no such mode: $mode"; exit 2 ;;
esac
