# Opens practice on a screen nobody sees, presses Ctrl+L, and asks whether another process stood up, locked.
Xvfb :9 -screen 0 1280x800x24 -nolisten tcp >/dev/null 2>&1 &
export DISPLAY=:9
seen() { xdotool search --onlyvisible --name 'YPS Desktop' 2>/dev/null; }
wait_for() { for _ in $(seq 120); do "$@" >/dev/null 2>&1 && return 0; sleep 0.5; done; return 1; }
ended() { ! kill -0 "$first" 2>/dev/null; }
again() { pgrep -f 'yps-desktop practice --again'; }
wait_for xdotool getmouselocation || { echo 'There is no screen.'; exit 1; }
yps-desktop practice &
first=$!
wait_for seen || { echo 'No window appeared.'; exit 1; }
sleep 8
xdotool windowfocus --sync "$(seen | head -n 1)" key ctrl+l
wait_for ended || { echo 'Ctrl+L did not end the process.'; exit 1; }
wait_for again || { echo 'No process stood up after it.'; exit 1; }
wait_for seen || { echo 'No window stood up after it.'; exit 1; }
sleep 2
again >/dev/null || { echo 'The process that stood up did not last.'; exit 1; }
echo 'Locked with Ctrl+L: the process ended, and another with a window stood up in its place.'
