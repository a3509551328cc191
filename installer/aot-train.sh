#!/usr/bin/env bash
# Opens the program's first screen once and keeps what the JVM learned, so that every later start is quick:
#   aot-train.sh IMAGE_FOLDER EPOCH
# Every file of the image is dated EPOCH (seconds) before: a cache is good only for jars of the same date.
# Without a display it brings its own (Xvfb). RUHU_TRAIN_SECONDS says how long the window stays open.
set -euo pipefail

image=$(cd "$1" && pwd)
app=$image/lib/app
cfg=$app/ruhu.cfg
cache=$app/ruhu.aot
work=$(mktemp -d)
display=
cleanup() {
    [ -z "$display" ] || kill "$display" 2>/dev/null || true
    rm -rf "$work"
}
trap cleanup EXIT

if [ -z "${DISPLAY:-}" ]; then
    command -v Xvfb >/dev/null || { echo "aot-train: no display and no Xvfb (apt-get install xvfb)" >&2; exit 1; }
    Xvfb -displayfd 3 -screen 0 1366x768x24 -nolisten tcp 3>"$work/display" 2>/dev/null &
    display=$!
    for _ in $(seq 50); do [ -s "$work/display" ] && break; sleep 0.1; done
    DISPLAY=:$(cat "$work/display")
    export DISPLAY
fi

classpath=$(sed -n 's/^app.classpath=//p' "$cfg" | sed "s#\$APPDIR#$app#" | paste -sd:)
mapfile -t options < <(sed -n 's/^java-options=//p' "$cfg" | sed "s#\$APPDIR#$app#" | grep -vE -- '-XX:AOTCache|-Xlog')

rm -f "$cache"
find "$image" -type f -exec touch -d "@$2" {} +
"$image/lib/runtime/bin/java" -XX:AOTCacheOutput="$cache" "${options[@]}" -cp "$classpath" org.ruhu.Main \
    ui --workspace "$work/workspace" &
program=$!
for _ in $(seq "${RUHU_TRAIN_SECONDS:-10}"); do
    sleep 1
    kill -0 "$program" 2>/dev/null || { echo "aot-train: the program ended by itself" >&2; exit 1; }
done
# an orderly end, at which the JVM writes the cache
kill -TERM "$program"
wait "$program" || true
[ -s "$cache" ] || { echo "aot-train: no cache was written" >&2; exit 1; }
