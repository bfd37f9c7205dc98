#!/bin/sh
# Fetch the vendored files again: `make vendor`. Needs npm; running the site does not.
# Versions are pinned here and nowhere else; see README.md for what is taken and why.
set -eu

vendor=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# family <npm package name> <version> <weights>
family() {
    npm pack --silent --pack-destination "$scratch" "@fontsource/$1@$2" >/dev/null
    tar -xzf "$scratch/fontsource-$1-$2.tgz" -C "$scratch"
    mkdir -p "$vendor/fonts/$1"
    cp "$scratch/package/LICENSE" "$vendor/fonts/$1/OFL.txt"
    for weight in $3; do
        for subset in thai latin; do
            cp "$scratch/package/files/$1-$subset-$weight-normal.woff2" \
                "$vendor/fonts/$1/$subset-$weight.woff2"
        done
    done
    rm -rf "$scratch/package"
}

family ibm-plex-sans-thai-looped 5.3.0 "400 600"
family trirong 5.3.0 "400 600"
