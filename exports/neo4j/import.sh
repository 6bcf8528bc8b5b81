#!/bin/sh
# Imports this folder into an empty Neo4j 5 database, by default `neo4j`:
#
#     sh import.sh [DATABASE]
#
# Neo4j must be stopped. WHAT THE DATABASE HELD BEFORE IS LOST.
# Afterwards start Neo4j and run schema.cypher, which adds constraints and indexes.
# The program is found by PATH or NEO4J_HOME; NEO4J_ADMIN names another one.
set -eu
cd "$(dirname "$0")"

admin=${NEO4J_ADMIN:-}
if [ -z "$admin" ]; then
    for candidate in "$(command -v neo4j-admin || true)" "${NEO4J_HOME:-/var/lib/neo4j}/bin/neo4j-admin"; do
        if [ -x "$candidate" ]; then
            admin=$candidate
            break
        fi
    done
fi
if [ -z "$admin" ]; then
    echo "neo4j-admin was not found. Set NEO4J_HOME to the folder of Neo4j 5, and run this again." >&2
    exit 1
fi

# File names are regular expressions to neo4j-admin, hence the \. in them. All that the files
# rely on is said here, so that defaults may change. Lists are parted by a character that no text has.
exec "$admin" database import full "${1:-neo4j}" \
    --overwrite-destination=true \
    --multiline-fields=true \
    --legacy-style-quoting=false \
    --trim-strings=false \
    --ignore-empty-strings=false \
    --normalize-types=true \
    --array-delimiter=U+001F \
    --read-buffer-size=16m \
    --strict=true \
    --bad-tolerance=0 \
    --report-file=import.report \
    --nodes='entities_header\.csv,entities\.csv' \
    --relationships='relations_header\.csv,relations\.csv'
