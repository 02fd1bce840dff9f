#!/usr/bin/env bash
# A real window under Xvfb: it opens, the dialog answers, a row is clicked and the page scrolls, a
# file is dropped, the window closes. Then: first frame of a 10 MB file against that of a 6 kB one.
#
# Usage: tests/window/run.sh WARRAQ [PICTURES]
#   WARRAQ    the program to test
#   PICTURES  a folder for the screenshots (default: a temporary one)
# Needs Xvfb, xdotool, ImageMagick's import and compare, and python3-xlib.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
warraq=$(realpath "$1")
work=$(mktemp -d)
pictures=${2:-$work/pictures}
mkdir -p "$pictures" "$work/bin" "$work/home"
trap 'kill $(jobs -p) 2>/dev/null || true; rm -rf "$work"' EXIT

fail() { echo "window: $*" >&2; exit 1; }

# A display of its own, without a window manager, a bus or the user's settings.
exec 3<&- 2>&1
# Without -noreset it would begin anew when a killed program was its only client, and refuse the next.
Xvfb -displayfd 9 -noreset -screen 0 1280x900x24 9>"$work/display" >/dev/null 2>&1 &
for _ in $(seq 100); do [ -s "$work/display" ] && break; sleep 0.1; done
DISPLAY=:$(cat "$work/display")
export DISPLAY HOME=$work/home XDG_CONFIG_HOME=$work/home/config XDG_RUNTIME_DIR=$work/home
export LIBGL_ALWAYS_SOFTWARE=1 LANG=ar_MA.UTF-8 PATH=$work/bin:$PATH
unset WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS

# Articles: one to open, one for the dialog to answer with, one to drop.
article() { for n in $(seq "$2"); do echo "$1 – فقرة $n: قال وزير الخارجية ناصر بوريطة في الرباط يوم الخميس إن المغرب وفرنسا يتعاونان."; done; }
article "المقال الأول" 60 >"$work/first.txt"
article "المقال الثاني" 5 >"$work/second.txt"
article "المقال الثالث" 5 >"$work/third.txt"
printf '#!/bin/sh\necho "%s"\n' "$work/second.txt" >"$work/bin/zenity"
chmod +x "$work/bin/zenity"

shot() { import -window "$window" "$pictures/$1.png"; }
# How many pixels differ between two pictures, in the page (right of the sidebar).
differ() { compare -metric AE -extract 800x700+340+80 "$pictures/$1.png" "$pictures/$2.png" null: 2>&1 || true; }
title() { xdotool getwindowname "$window"; }
wait_for_title() {
  for _ in $(seq 100); do case "$(title)" in *"$1"*) sleep 0.5; return 0;; esac; sleep 0.1; done
  fail "the title is «$(title)», not «$1»"
}

"$warraq" "$work/first.txt" 2>"$work/log" &
program=$!
window=$(timeout 60 xdotool search --sync --onlyvisible --pid "$program" | tail -n 1) || fail "no window: $(cat "$work/log")"
# Without a window manager nobody else gives the window the keyboard.
xdotool windowmove "$window" 0 0 windowfocus "$window"
wait_for_title "first.txt"
shot opened
echo "window: opened, $(title)"

xdotool mousemove --window "$window" 150 145 click 1
sleep 1; shot row-1
for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do xdotool click 1; sleep 0.1; done
sleep 2; shot row-20
[ "$(differ row-1 row-20)" -gt 1000 ] || fail "clicking a row did not move the page"
echo "window: a row was clicked and the page scrolled"

xdotool mousemove --window "$window" 760 400 click 5 click 5 click 5
sleep 1; shot wheel
[ "$(differ row-20 wheel)" -gt 1000 ] || fail "the wheel did not scroll the page"

xdotool key ctrl+o
wait_for_title "second.txt"
shot dialog
echo "window: the dialog answered"

# Debian's Python: that is the one that python3-xlib is installed for.
/usr/bin/python3 "$here/drop.py" "$window" "$work/third.txt" || fail "the drop was refused"
wait_for_title "third.txt"
shot dropped
echo "window: a file was dropped"

# A second start hands its file to the window that runs, and ends; a folder becomes its shelf.
article "المقال الرابع" 5 >"$work/fourth.txt"
timeout 30 "$warraq" "$work/fourth.txt" || fail "a second start did not end well"
wait_for_title "fourth.txt"
shot handed-over
mkdir -p "$work/shelf" && cp "$work/first.txt" "$work/second.txt" "$work/shelf"
timeout 30 "$warraq" "$work/shelf" || fail "a second start with a folder did not end well"
sleep 2; shot shelf
[ "$(compare -metric AE -extract 330x700+0+80 "$pictures/handed-over.png" "$pictures/shelf.png" null: 2>&1 || true)" -gt 500 ] \
  || fail "the folder did not come into the sidebar"
kill -0 "$program" || fail "the first window is gone"
echo "window: a second start opened its file and its folder in the first window"

xdotool key ctrl+q
for _ in $(seq 100); do kill -0 "$program" 2>/dev/null || break; sleep 0.1; done
kill -0 "$program" 2>/dev/null && fail "the window did not close"
wait "$program" || fail "the program ended with status $?: $(cat "$work/log")"
echo "window: closed"

# What was open comes back, at the tab that was looked at; after a crash, too.
"$warraq" 2>"$work/log" &
program=$!
window=$(timeout 60 xdotool search --sync --onlyvisible --pid "$program" | tail -n 1) || fail "no window: $(cat "$work/log")"
wait_for_title "fourth.txt"
shot restored
kill -9 "$program"; wait "$program" 2>/dev/null || true
"$warraq" "$work/third.txt" 2>"$work/log" &
program=$!
window=$(timeout 60 xdotool search --sync --onlyvisible --pid "$program" | tail -n 1) || fail "no window after a crash: $(cat "$work/log")"
wait_for_title "third.txt"
"$warraq" --new-window "$work/first.txt" 2>"$work/log2" &
other=$!
timeout 60 xdotool search --sync --onlyvisible --pid "$other" >/dev/null || fail "no second window: $(cat "$work/log2")"
kill "$other" "$program"; wait "$other" "$program" 2>/dev/null || true
echo "window: the session came back, after a crash too; --new-window opened another window"

# First frame with text, in milliseconds from the start of the process: the median of nine.
article "طويل" 1 >"$work/line.txt"
head -c 6000 <(yes "$(cat "$work/line.txt")") | iconv -c -f utf-8 -t utf-8 >"$work/small.txt" || true
head -c 10000000 <(yes "$(cat "$work/line.txt")") | iconv -c -f utf-8 -t utf-8 >"$work/large.txt" || true
first_frame() {
  for _ in 1 2 3 4 5 6 7 8 9; do
    WARRAQ_FIRST_FRAME=exit "$warraq" "$1" 2>&1 >/dev/null | sed -n 's/^first frame with text: \([0-9]*\) ms$/\1/p'
  done | sort -n | sed -n 5p
}
small=$(first_frame "$work/small.txt"); large=$(first_frame "$work/large.txt")
[ -n "$small" ] && [ -n "$large" ] || fail "no first frame was reported"
echo "window: first frame with text: 6 kB $small ms, 10 MB $large ms, ratio $(awk "BEGIN { printf \"%.2f\", $large / $small }") (aim: 1.5)"
