# Finds a Chromium for the browser tests, or installs one where it can.
# shellcheck shell=bash

chromium_here() {
    local name
    for name in "${COMMUNIQUE_CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable \
        /usr/lib/chromium/chromium /snap/bin/chromium /opt/google/chrome/chrome \
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" \
        "$HOME"/.cache/ms-playwright/chromium-*/chrome-linux*/chrome; do
        if [ -n "$name" ] && command -v "$name" > /dev/null; then
            command -v "$name"
            return
        fi
    done
}

# Debian's package, when this is root on a Debian; else the one that Playwright brings, into the home folder.
install_chromium() {
    if [ "$(id -u)" = 0 ] && command -v apt-get > /dev/null; then
        say "Installing Chromium with apt-get …"
        apt-get update -qq > /dev/null && apt-get install -y -qq --no-install-recommends chromium > /dev/null && return
    fi
    say "Installing Playwright's Chromium …"
    mvn -B -ntp -q -Dfrontend.skip test-compile org.codehaus.mojo:exec-maven-plugin:java -Dexec.classpathScope=test \
        -Dexec.mainClass=com.microsoft.playwright.CLI -Dexec.args="install chromium" || true
}

find_chromium() {
    local found
    found="$(chromium_here)"
    if [ -z "$found" ]; then
        install_chromium || true
        found="$(chromium_here)"
    fi
    [ -n "$found" ] || fail "A Chromium for the browser tests is missing and could not be installed." \
        "Install Chromium or Chrome, or set COMMUNIQUE_CHROMIUM to its path."
    export COMMUNIQUE_CHROMIUM="$found"
}
