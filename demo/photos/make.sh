#!/bin/sh
# Makes the JPEG copies of the drawings (*.svg) that stand beside this script.
# Needs Chromium, ImageMagick and the Noto Sans fonts:
#   apt-get install chromium imagemagick fonts-noto-core
# Usage: demo/photos/make.sh [name …]    without a name, all of them
set -eu
cd "$(dirname "$0")"

widths="480 960 1600"
quality=80
raw=$(mktemp -d)
trap 'rm -rf "$raw"' EXIT

# The drawing's own size, as its first tag says.
side() { sed -n "1s/.* $2=\"\([0-9]*\)\".*/\1/p" "$1.svg"; }

make() {
    width=$(side "$1" width)
    height=$(side "$1" height)
    # Without the sandbox, so that root can run it; it opens nothing but the drawing.
    chromium --headless --no-sandbox --disable-gpu --hide-scrollbars \
        --window-size="$width,$height" --screenshot="$raw/$1.png" \
        "file://$PWD/$1.svg" 2>"$raw/log" || { cat "$raw/log" >&2; exit 1; }
    for target in $widths "$width"; do
        # A drawing is never blown up: its largest copy has its own width.
        [ "$target" -le "$width" ] || continue
        convert "$raw/$1.png" -resize "${target}x" -strip -interlace JPEG \
            -sampling-factor 4:2:0 -quality "$quality" "$1-$target.jpg"
    done
    echo "$1: ${width}×${height}"
}

if [ $# -eq 0 ]; then
    for drawing in *.svg; do set -- "$@" "${drawing%.svg}"; done
fi
for name; do make "$name"; done
