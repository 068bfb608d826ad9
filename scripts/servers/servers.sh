# What the scripts that start test servers have in common; sourced, never run. Sets $project and $state.
project=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
state=${DAYBOOK_WEBMAIL_STATE:-/var/lib/daybook-webmail}

fail() { echo "$1" >&2; exit 1; }
[ "$(id -u)" = 0 ] && grep -q '^VERSION_CODENAME=bookworm' /etc/os-release 2>/dev/null ||
  fail "The test servers need Debian 12 and root: run this in a Debian 12 machine or container, as root."
PATH=$project/node_modules/.bin:$PATH
command -v node >/dev/null || fail "The test servers need Node: run npm ci first."

alive() { # pidfile: is the process it names running (a zombie isn't)?
  local pid
  [ -s "$1" ] && pid=$(head -1 "$1" | tr -d ' ') && kill -0 "$pid" 2>/dev/null &&
    ! grep -q '^State:.Z' "/proc/$pid/status" 2>/dev/null
}
open() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }
must_be_free() { ! open "$1" || fail "Port $1 is taken by another program: stop that one (ss -ltnp shows it) and start again."; }
wait_for() { for _ in $(seq 1 100); do open "$1" && return 0; sleep 0.1; done; fail "Port $1 did not open, see $state/log."; }

# Installs Debian packages that are missing, without starting services of their own.
install_missing() {
  local missing=() package
  for package in "$@"; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  echo "Installing ${missing[*]} with apt-get…"
  if [ ! -e /usr/sbin/policy-rc.d ]; then
    trap 'rm -f /usr/sbin/policy-rc.d' EXIT
    printf '#!/bin/sh\nexit 101\n' > /usr/sbin/policy-rc.d
    chmod +x /usr/sbin/policy-rc.d
  fi
  export DEBIAN_FRONTEND=noninteractive
  printf 'roundcube-core roundcube/dbconfig-install boolean false\n' | debconf-set-selections
  apt-get update -qq
  apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
  if [ -n "$(trap -p EXIT)" ]; then rm -f /usr/sbin/policy-rc.d; trap - EXIT; fi
}

gone() { ! kill -0 "$1" 2>/dev/null || grep -q '^State:.Z' "/proc/$1/status" 2>/dev/null; } # a zombie counts as gone
is() { grep -qzE "$2" "/proc/$1/cmdline" 2>/dev/null; } # a pid may have been given to another program since

stop() { # name, pid file, signal
  [ -s "$2" ] || return 0
  local pid children process
  pid=$(head -1 "$2" | tr -d ' ')
  rm -f "$2"
  { [ -n "$pid" ] && is "$pid" "$1"; } || return 0
  children=$(cat "/proc/$pid/task/$pid/children" 2>/dev/null)
  kill -"$3" "$pid"
  for _ in $(seq 1 100); do gone "$pid" && break; sleep 0.1; done
  for process in $pid $children; do # whatever is left of this very process and its own children
    ! gone "$process" && is "$process" "$1" && kill -KILL "$process" 2>/dev/null
  done
  echo "$1 stopped"
}
