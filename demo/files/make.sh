#!/bin/sh
# Prints the list beside this script as a PDF. Needs Chromium and the Noto fonts.
# The article names the PDF's size in bytes: write it there after a new print.
set -eu
cd "$(dirname "$0")"
chromium --headless --no-sandbox --disable-gpu --no-pdf-header-footer \
    --print-to-pdf=khen-thuong-138.pdf "file://$PWD/khen-thuong-138.html"
wc -c khen-thuong-138.pdf
