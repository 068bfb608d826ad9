#!/bin/bash
# Installs (where missing), configures and starts SOGo 5.8 on 127.0.0.1:8084 beside the servers of roundcube-up.sh, whose
# Dovecot and SMTP sink it uses: a private PostgreSQL (54399), memcached (11311), sogod (20001), nginx. Idempotent.
# Stop it with sogo-down.sh. Outside $DAYBOOK_WEBMAIL_STATE it writes /etc/sogo/sogo.conf only, as SOGo reads no other.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
. "$here/servers.sh"
web_port=8084 sogo_port=20001 database_port=54399 cache_port=11311

start_cache() {
  alive "$state/run/memcached.pid" && return 0
  must_be_free $cache_port
  memcached -d -u memcache -l 127.0.0.1 -p $cache_port -m 32 -P "$state/run/memcached.pid" >>"$state/log/start.log" 2>&1 </dev/null
  wait_for $cache_port
}

start_database() {
  local data=$state/postgres programs
  programs=$(ls -d /usr/lib/postgresql/*/bin | tail -1)
  if [ ! -s "$data/PG_VERSION" ]; then
    mkdir -p "$data"
    chown postgres: "$data"
    chmod 700 "$data"
    (cd / && runuser -u postgres -- "$programs/initdb" -D "$data" -A trust -U postgres -E UTF8 --locale=C.UTF-8 >/dev/null)
    cat >> "$data/postgresql.conf" <<CONF
listen_addresses = '127.0.0.1'
port = $database_port
unix_socket_directories = ''
fsync = off
CONF
  fi
  if ! alive "$data/postmaster.pid"; then
    must_be_free $database_port
    (cd / && runuser -u postgres -- "$programs/pg_ctl" -D "$data" -w -t 30 -l "$data/server.log" start >/dev/null 2>&1 </dev/null)
  fi
  sql() { psql -h 127.0.0.1 -p $database_port -U postgres -v ON_ERROR_STOP=1 -qtA "$@"; }
  [ -z "$(sql -c "select 1 from pg_database where datname = 'sogo'")" ] || return 0
  sql -c 'create role sogo login' -c 'create database sogo owner sogo'
  sql -d sogo <<'SQL'
create table sogo_users (c_uid varchar(64) primary key, c_name varchar(64), c_password varchar(64), c_cn varchar(128), mail varchar(128));
insert into sogo_users values
  ('alice@example.test', 'alice@example.test', 'alicepw', 'Alice Ødegård', 'alice@example.test'),
  ('bob@example.test', 'bob@example.test', 'bobpw', 'Bob Bakken', 'bob@example.test');
alter table sogo_users owner to sogo;
SQL
}

start_sogo() {
  local database=postgresql://sogo:x@127.0.0.1:$database_port/sogo
  cat > /etc/sogo/sogo.conf <<CONF
{
  SOGoProfileURL = "$database/sogo_user_profile";
  OCSFolderInfoURL = "$database/sogo_folder_info";
  OCSSessionsFolderURL = "$database/sogo_sessions_folder";
  OCSEMailAlarmsFolderURL = "$database/sogo_alarms_folder";
  SOGoUserSources = ({
    type = sql; id = directory; viewURL = "$database/sogo_users"; canAuthenticate = YES; isAddressBook = YES;
    displayName = "Shared"; userPasswordAlgorithm = plain; MailFieldNames = ("mail");
  });
  SOGoMemcachedHost = "127.0.0.1:$cache_port";
  SOGoIMAPServer = "imap://127.0.0.1:1143/?tls=NO";
  SOGoSMTPServer = "smtp://127.0.0.1:1587/?tls=NO";
  SOGoMailingMechanism = smtp;
  SOGoSMTPAuthenticationType = PLAIN;
  SOGoMailDomain = "example.test";
  SOGoDraftsFolderName = Drafts; SOGoSentFolderName = Sent; SOGoTrashFolderName = Trash; SOGoJunkFolderName = Junk;
  SOGoLanguage = English; SOGoTimeZone = "Europe/Oslo";
  SOGoLoginModule = Mail; SOGoMailComposeMessageType = html;
  SOGoVacationEnabled = NO; SOGoForwardEnabled = NO; SOGoSieveScriptsEnabled = NO;
  SOGoAppointmentSendEMailNotifications = NO; SOGoMaximumFailedLoginCount = 0;
  WOWorkersCount = 3; WOPort = "127.0.0.1:$sogo_port";
  WOPidFile = "$state/run/sogo.pid"; WOLogFile = "$state/log/sogo.log";
}
CONF
  chown root:sogo /etc/sogo/sogo.conf
  chmod 640 /etc/sogo/sogo.conf
  alive "$state/run/sogo.pid" && return 0
  must_be_free $sogo_port
  rm -f "$state/run/sogo.pid"
  (cd / && runuser -u sogo -- env HOME=/var/lib/sogo LC_ALL=C.UTF-8 /usr/sbin/sogod -WOWorkersCount 3 \
    -WOPort 127.0.0.1:$sogo_port -WOPidFile "$state/run/sogo.pid" -WOLogFile "$state/log/sogo.log" </dev/null >/dev/null 2>&1)
  wait_for $sogo_port
}

start_web() {
  alive "$state/run/sogo-nginx.pid" && return 0
  must_be_free $web_port
  cat > "$state/nginx/sogo.conf" <<CONF
user www-data;
worker_processes 1;
pid $state/run/sogo-nginx.pid;
error_log $state/log/sogo-nginx-error.log;
events { worker_connections 256; }
http {
  include /etc/nginx/mime.types;
  default_type application/octet-stream;
  access_log off;
  client_max_body_size 30m;
  server {
    listen 127.0.0.1:$web_port;
    location = / { return 302 /SOGo/; }
    location /SOGo.woa/WebServerResources/ { alias /usr/lib/GNUstep/SOGo/WebServerResources/; }
    location /SOGo/WebServerResources/ { alias /usr/lib/GNUstep/SOGo/WebServerResources/; }
    location /SOGo {
      proxy_pass http://127.0.0.1:$sogo_port;
      proxy_http_version 1.0;
      proxy_read_timeout 120;
      proxy_buffer_size 64k; # SOGo's login cookie is several kB
      proxy_buffers 8 64k;
      proxy_busy_buffers_size 128k;
      proxy_set_header Host \$http_host;
      proxy_set_header x-webobjects-server-protocol HTTP/1.0;
      proxy_set_header x-webobjects-remote-host 127.0.0.1;
      proxy_set_header x-webobjects-remote-user "";
      proxy_set_header x-webobjects-server-name 127.0.0.1;
      proxy_set_header x-webobjects-server-port $web_port;
      proxy_set_header x-webobjects-server-url http://127.0.0.1:$web_port;
    }
  }
}
CONF
  nginx -c "$state/nginx/sogo.conf" >>"$state/log/start.log" 2>&1 </dev/null
  wait_for $web_port
}

install_missing sogo memcached postgresql nginx-light
start_cache
start_database
start_sogo
start_web
echo "SOGo  http://127.0.0.1:$web_port/SOGo/  (the logins of roundcube-up.sh)"
