# Unlocks the record in the usual place on a screen nobody sees, as the first of the people named, with the password $1.
# $2 is what has to come of it: opened, where Ctrl+L then locks it, or refused, where it does nothing. The screen as it
# stood before Ctrl+L is left in the folder $3.
mkdir -p "$3"
rm -f /tmp/.X9-lock /tmp/.X11-unix/X9  # what a screen before it left, which ended with all its processes
Xvfb :9 -screen 0 1280x800x24 -nolisten tcp -fbdir "$3" >/dev/null 2>&1 &
export DISPLAY=:9
seen() { xdotool search --onlyvisible --name 'YPS Desktop' 2>/dev/null; }
wait_for() { for _ in $(seq 120); do "$@" >/dev/null 2>&1 && return 0; sleep 0.5; done; return 1; }
runs() { kill -0 "$first" 2>/dev/null; }
press() { xdotool windowfocus --sync "$(seen | head -n 1)" key "$@"; }
wait_for xdotool getmouselocation || { echo 'There is no screen.'; exit 1; }
yps-desktop &
first=$!
wait_for seen || { echo 'No window appeared.'; exit 1; }
sleep 4
press space
sleep 1
xdotool type --delay 40 "$1"
press Return
sleep 12
cp "$3/Xvfb_screen0" "$3/$2"
for _ in 1 2 3 4; do press ctrl+l 2>/dev/null; sleep 3; done
if [ "$2" = opened ] && runs; then echo 'It did not open: Ctrl+L locked nothing.'; exit 1; fi
if [ "$2" = refused ] && ! runs; then echo 'It was not refused.'; exit 1; fi
