#!/bin/sh
# Installs what the suite in this folder needs (Debian and Ubuntu): Chromium, unless it or Chrome is
# installed, and cmark-gfm, GitHub's Markdown renderer.
set -eu

missing=
command -v chromium >/dev/null || command -v google-chrome >/dev/null || missing='chromium'
command -v cmark-gfm >/dev/null || missing="$missing cmark-gfm"
[ -n "$missing" ] || exit 0
[ "$(id -u)" -eq 0 ] || exec sudo -- "$0" "$@"

# shellcheck disable=SC2086 # a list of package names, one word each
install() { DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $missing; }
install || { apt-get update -q && install; }
