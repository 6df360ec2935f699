# Building the jar when something of it has changed, with a word on how far that is. Needs lib.sh.
# shellcheck shell=bash

jar=target/communique.jar
stamp=target/built
log=target/build.log

build() {
    say "Building, which takes a few minutes the first time …"
    mkdir -p target
    local began=$SECONDS started
    started="$(mktemp target/started.XXXXXX)"
    mvn -B -ntp -DskipTests package > "$log" 2>&1 &
    local maven=$!
    trap 'kill "$maven" 2> /dev/null; rm -f "$started"; exit 130' INT TERM
    while kill -0 "$maven" 2> /dev/null; do
        sleep 1
        progress $((SECONDS - began))
    done
    trap - INT TERM
    if ! wait "$maven"; then
        rm -f "$started"
        printf '\n'
        grep -E '^\[ERROR\]' "$log" | head -n 20 >&2 || tail -n 20 "$log" >&2
        fail "The build failed." "All of it is in $log."
    fi
    # As old as the start of the build, so that what changed meanwhile is built next time.
    mv "$started" "$stamp"
    printf '\rBuilt in %d seconds.%40s\n' $((SECONDS - began)) ''
}

# What the build is at, rewritten in place on a terminal, else a line every 15 seconds.
progress() {
    local step
    step="$(sed -n 's/^\[INFO\] --- \([a-z-]*\):[^:]*:\([a-z-]*\).*/\1 \2/p' "$log" | tail -n 1 | cut -c 1-40)"
    if [ -t 1 ]; then
        printf '\r  %4d s  %-45s' "$1" "$step"
    elif [ $(($1 % 15)) = 0 ]; then
        say "  $1 s  $step"
    fi
}

changed() {
    [ ! -f "$jar" ] || newer_than "$stamp" pom.xml .mvn bpmn src/main bin/frontend \
        frontend/src frontend/package.json frontend/package-lock.json frontend/vite.config.ts frontend/vite.engine.config.ts \
        frontend/vite.reading.config.ts frontend/tsconfig.json
}
