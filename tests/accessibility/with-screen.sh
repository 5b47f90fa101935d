#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Reinvite developers
# SPDX-License-Identifier: Apache-2.0
#
# with-screen.sh PROGRAM [ARGUMENT …]
# Runs PROGRAM on a virtual screen with a window manager and on a D-Bus session of its own, on which assistive
# technology (AT-SPI) is started on demand and nothing else is. Home and run folder are fresh, and all of it is gone
# afterwards. Exits with 77 (skipped) and the reason where something for that is missing.
set -euo pipefail

skip() {
    echo "skipped: $*"
    exit 77
}
need() { # PROGRAM PACKAGE
    command -v "$1" >/dev/null || skip "$1 is not installed (Debian package $2)"
}
readonly Service=/usr/share/dbus-1/services/org.a11y.Bus.service
need Xvfb xvfb
need openbox openbox
need dbus-run-session dbus-daemon
[[ -e $Service ]] || skip "AT-SPI is not installed (Debian package at-spi2-core)"
/usr/bin/python3 -c 'import pyatspi' 2>/dev/null || skip "pyatspi is not installed (Debian package python3-pyatspi)"

place=$(mktemp -d)
screen=
finish() {
    [[ -z $screen ]] || { kill "$screen" 2>/dev/null && wait "$screen"; } || true
    rm -rf "$place"
}
trap finish EXIT
trap 'exit 143' INT TERM
mkdir -m 700 "$place/home" "$place/run" "$place/services"
cp "$Service" "$place/services/"
cat >"$place/session.conf" <<END
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=$place/run</listen>
  <servicedir>$place/services</servicedir>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
END

unset WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS AT_SPI_BUS_ADDRESS XDG_CONFIG_HOME XDG_DATA_HOME XDG_CACHE_HOME
export HOME=$place/home XDG_RUNTIME_DIR=$place/run TMPDIR=$place/run QT_QPA_PLATFORM=xcb
export QT_ACCESSIBILITY=1 QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1
cd "$HOME"

# The server takes a free display and says which, as soon as it can be connected to.
mkfifo "$place/display"
Xvfb -displayfd 3 -screen 0 1440x900x24 -nolisten tcp -noreset 3>"$place/display" 2>"$place/screen.log" &
screen=$!
read -r display <"$place/display" || { cat "$place/screen.log"; exit 1; }
export DISPLAY=:$display

openbox 2>/dev/null & # without a window manager no window becomes the active one; ends with its screen

dbus-run-session --config-file="$place/session.conf" -- "$@"
