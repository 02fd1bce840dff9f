#!/usr/bin/env bash
# Start, rest and memory of the window against GNOME's editors, one after the other on one X server:
#   benches/editors.sh [WARRAQ] [FILE]
# (apt install dbus xvfb xdotool imagemagick gedit gnome-text-editor; a release build.)
# Start: from the start of the process until text stands in its window, as the screen, white
# before, shows it; the median of five. Rest: processor time over ten seconds in which nothing moves. Memory: the
# process's share (PSS) then.
set -euo pipefail
# The editors want a session bus; one of their own, so that none of them is running already.
[ -n "${WARRAQ_BUS:-}" ] || WARRAQ_BUS=1 exec dbus-run-session -- "$0" "$@"
cd "$(dirname "$0")/.."
warraq=${1:-target/release/warraq}
file=${2:-assets/sample/article.txt}
work=$(mktemp -d)
export DISPLAY=:97 HOME="$work" XDG_CONFIG_HOME="$work" XDG_RUNTIME_DIR="$work" GSETTINGS_BACKEND=memory
export LIBGL_ALWAYS_SOFTWARE=1 GSK_RENDERER=cairo NO_AT_BRIDGE=1
Xvfb "$DISPLAY" -wr -screen 0 1280x900x24 >/dev/null 2>&1 &
server=$!
trap 'kill $server 2>/dev/null; rm -rf "$work"' EXIT
sleep 1

# How many columns of the screen have something dark on them: a window with text has hundreds.
columns() {
  import -window root miff:- 2>/dev/null |
    convert - -colorspace gray -threshold 45% -scale 'x1!' txt:- | grep -vc 'FFFFFF\|^#' || true
}

milliseconds() { date +%s%3N; }

# start NAME COMMAND…: prints the milliseconds until its text is seen; leaves its number in $pid.
start() {
  local before; before=$(columns)
  local began; began=$(milliseconds)
  "$@" >/dev/null 2>&1 &
  pid=$!
  for _ in $(seq 400); do
    [ "$(columns)" -gt $((before + 150)) ] && { took=$(($(milliseconds) - began)); return; }
    kill -0 "$pid" 2>/dev/null || break
  done
  echo "no text was seen: $*" >&2
  took=0
}

stop() { kill "$pid" 2>/dev/null || true; wait "$pid" 2>/dev/null || true; sleep 0.5; }

ticks() { awk '{ print $14 + $15 }' "/proc/$pid/stat"; }

measure() {
  local name=$1; shift
  local times=()
  for _ in 1 2 3 4 5; do start "$@"; times+=("$took"); stop; done
  start "$@"; sleep 4
  local before; before=$(ticks); sleep 10
  local rest=$((($(ticks) - before) * 1000 / $(getconf CLK_TCK)))
  local memory; memory=$(awk '/^Pss:/ { print int($2 / 1024) }' "/proc/$pid/smaps_rollup")
  stop
  local median; median=$(printf '%s\n' "${times[@]}" | sort -n | sed -n 3p)
  printf '%-20s start %5d ms   rest %4d ms in 10 s   memory %4d MB\n' "$name" "$median" "$rest" "$memory"
}

measure warraq "$warraq" "$file"
command -v gedit >/dev/null && measure gedit gedit --standalone "$file"
command -v gnome-text-editor >/dev/null && measure gnome-text-editor gnome-text-editor --standalone "$file"
