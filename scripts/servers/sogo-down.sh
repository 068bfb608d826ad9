#!/bin/bash
# Stops what sogo-up.sh started, each process by the pid it recorded.
set -u
. "$(cd "$(dirname "$0")" && pwd)/servers.sh"

stop nginx "$state/run/sogo-nginx.pid" QUIT
stop sogod "$state/run/sogo.pid" KILL # by itself it takes half a minute to end
stop memcached "$state/run/memcached.pid" TERM
stop postgres "$state/postgres/postmaster.pid" INT
exit 0
