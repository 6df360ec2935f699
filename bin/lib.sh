# What the commands share: finding the tools, and saying plainly what is missing.
# shellcheck shell=bash

set -euo pipefail

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
cd "$root"

say() { printf '%s\n' "$*"; }

fail() {
    printf '\n%s\n' "$1" >&2
    shift
    for line in "$@"; do printf '  %s\n' "$line" >&2; done
    exit 1
}

# The major version of the JDK in a folder, or nothing when there is none with a compiler.
jdk_version() {
    [ -x "$1/bin/javac" ] || return 0
    "$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p'
}

jdk_candidates() {
    [ -n "${JAVA_HOME:-}" ] && say "$JAVA_HOME"
    local javac
    javac="$(command -v javac || true)"
    [ -n "$javac" ] && dirname "$(dirname "$(readlink -f "$javac")")"
    local folder
    for folder in /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* /opt/*jdk* "$HOME"/.sdkman/candidates/java/* \
        "$HOME"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*; do
        [ -d "$folder" ] && say "$folder"
    done
    return 0
}

find_jdk() {
    local folder
    while IFS= read -r folder; do
        if [ "$(jdk_version "$folder")" = 25 ]; then
            export JAVA_HOME="$folder"
            export PATH="$JAVA_HOME/bin:$PATH"
            return
        fi
    done < <(jdk_candidates)
    fail "A JDK 25 is missing." \
        "Looked at JAVA_HOME, the PATH, /usr/lib/jvm and other usual folders." \
        "Install one, for example Eclipse Temurin 25, or set JAVA_HOME to it."
}

# Whether the first version is at least the second.
at_least() { [ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1)" = "$2" ]; }

find_maven() {
    command -v mvn > /dev/null || fail "Maven is missing." "Install Maven 3.8.6 or later and put it on the PATH."
    local version
    version="$(mvn -v 2> /dev/null | sed 's/\x1b\[[0-9;]*m//g' | sed -n 's/^Apache Maven \([0-9.]*\).*/\1/p')"
    at_least "${version:-0}" 3.8.6 || fail "Maven is too old: ${version:-unknown}." "Install Maven 3.8.6 or later."
}

find_node() {
    command -v node > /dev/null && command -v npm > /dev/null \
        || fail "Node is missing." "Install Node 20.19 or later, with npm, and put it on the PATH."
    local version
    version="$(node -v | sed 's/^v//')"
    at_least "$version" 20.19 || fail "Node is too old: $version." "Install Node 20.19 or later."
}

# Whether any source of the program is newer than a file, or the file is missing.
newer_than() {
    local made="$1"
    shift
    [ -f "$made" ] || return 0
    [ -n "$(find "$@" -newer "$made" -print -quit 2> /dev/null)" ]
}
