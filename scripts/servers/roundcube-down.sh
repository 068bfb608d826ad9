#!/bin/bash
# Stops what roundcube-up.sh started, each process by the pid it recorded. Leaves packages, mail and databases in place.
set -u
. "$(cd "$(dirname "$0")" && pwd)/servers.sh"

stop nginx "$state/run/nginx.pid" QUIT
stop php-fpm "$state/run/fpm.pid" TERM
stop smtp-sink "$state/run/smtp-sink.pid" TERM
stop dovecot "$state/run/dovecot/master.pid" TERM
exit 0
