#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# run-headless.sh COMMAND [ARGUMENT...]
#
# Runs a command with an X server, a D-Bus session and a home directory of its own, so that the window can be tested
# without a desktop and without touching one.  The exit status is that of the command.
set -eu
[ $# -gt 0 ] || { sed -n '3,6p' "$0" >&2; exit 2; }

dir=$(mktemp -d "${TMPDIR:-/tmp}/readout-test.XXXXXX")
xserver='' child=''
cleanup () {
  # After a timeout or Ctrl+C too, nothing stays behind.
  [ -z "$child" ] || kill -- "-$child" 2>/dev/null || :
  [ ! -s "$dir/dbus.pid" ] || kill "$(cat "$dir/dbus.pid")" 2>/dev/null || :
  [ -z "$xserver" ] || { kill "$xserver" 2>/dev/null || :; wait "$xserver" 2>/dev/null || :; }
  rm -rf "$dir"
}
trap cleanup EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

for d in home config data cache state run tmp services; do mkdir "$dir/$d"; done
chmod 700 "$dir/run"

# The server picks a free display and tells which one when it is ready.  The screen is wide enough for the window and,
# beside it, another one from which files are dragged.
mkfifo "$dir/display"
Xvfb -displayfd 3 -screen 0 1600x1000x24 -nolisten tcp -noreset 3>"$dir/display" >"$dir/xserver.log" 2>&1 &
xserver=$!
read -r number < "$dir/display" || { cat "$dir/xserver.log" >&2; exit 69; }

# Nothing of the user's session may leak in, and no service of the machine may be started.
unset WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS AT_SPI_BUS_ADDRESS GTK_MODULES GTK_THEME GTK_IM_MODULE NO_AT_BRIDGE \
  XDG_CURRENT_DESKTOP SESSION_MANAGER LANGUAGE
export DISPLAY=":$number" GDK_BACKEND=x11 XDG_SESSION_TYPE=x11
export HOME="$dir/home" XDG_CONFIG_HOME="$dir/config" XDG_DATA_HOME="$dir/data" XDG_CACHE_HOME="$dir/cache" \
  XDG_STATE_HOME="$dir/state" XDG_RUNTIME_DIR="$dir/run" TMPDIR="$dir/tmp"
export GSETTINGS_BACKEND="${GSETTINGS_BACKEND:-keyfile}" GIO_USE_VFS=local GTK_USE_PORTAL=0 ADW_DISABLE_PORTAL=1
export GTK_A11Y=atspi LC_ALL=C.UTF-8 TZ=UTC

# Software GL would cost most of the start-up time and of the memory.  GTK before 4.16 knows the switch by another name,
# and later ones warn of that name.
export GSK_RENDERER=cairo LIBGL_ALWAYS_SOFTWARE=1 GDK_DISABLE=gl,vulkan
case $(pkg-config --modversion gtk4) in
  4.?.* | 4.1[0-5].*) export GDK_DEBUG=gl-disable ;;
esac

mkdir "$dir/config/gtk-4.0"
printf '[Settings]\ngtk-font-name=Cantarell 11\ngtk-enable-animations=0\ngtk-cursor-blink=0\n' \
  > "$dir/config/gtk-4.0/settings.ini"

# A session bus that can start the accessibility bus and nothing else.
ln -s /usr/share/dbus-1/services/org.a11y.Bus.service "$dir/services/"
cat > "$dir/session.conf" <<CONF
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:dir=$dir/run</listen>
  <auth>EXTERNAL</auth>
  <servicedir>$dir/services</servicedir>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
CONF

# The bus and what it starts write to a file instead of among the test results.
cat > "$dir/dbus-daemon" <<DAEMON
#!/bin/sh
echo \$\$ > "$dir/dbus.pid"
exec dbus-daemon "\$@" >>"$dir/dbus.log" 2>&1
DAEMON
chmod +x "$dir/dbus-daemon"

# In the background, so that a signal to this script is acted on at once, and as a process group of its own, so that all
# of it can be ended.
exec 4<&0
setsid dbus-run-session --dbus-daemon="$dir/dbus-daemon" --config-file="$dir/session.conf" -- "$@" <&4 &
child=$!
status=0
wait "$child" || status=$?
child=
exit $status
