#!/usr/bin/env bash
# Makes d3.min.js anew from npm's packages, at the versions of package.json. The licences of what is in
# it are in LICENSE.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -r "$work"' EXIT
cp "$here/package.json" "$here/entry.js" "$work"
cd "$work"
npm install --silent --no-audit --no-fund
npx esbuild entry.js --bundle --minify --format=iife --global-name=d3 --charset=ascii --outfile="$here/d3.min.js"
