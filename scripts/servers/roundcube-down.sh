#!/bin/bash
# Stops what roundcube-up.sh started, each process by the pid it recorded. Leaves packages, mail and databases in place.
set -u
state=${DAYBOOK_WEBMAIL_STATE:-/var/lib/daybook-webmail}

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

stop nginx "$state/run/nginx.pid" QUIT
stop php-fpm "$state/run/fpm.pid" TERM
stop smtp-sink "$state/run/smtp-sink.pid" TERM
stop dovecot "$state/run/dovecot/master.pid" TERM
exit 0
