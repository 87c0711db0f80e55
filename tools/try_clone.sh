#!/usr/bin/env bash
# Does it work for a stranger? Clones the last commit to a new folder and runs make demo and
# make test with an empty HOME and no environment but PATH; prints the seconds of each.
set -euo pipefail
cd "$(dirname "$0")/.."

place="$(mktemp -d)"
trap 'rm -rf "$place"' EXIT
mkdir "$place/home"
git clone --quiet --no-local . "$place/secondline"
cd "$place/secondline"

for target in demo test; do
    begun=$SECONDS
    env -i HOME="$place/home" PATH="$PATH" make "$target" </dev/null
    echo "make $target took $((SECONDS - begun)) s"
done
