#!/bin/bash
# Installs (where missing), configures and starts what a test against a real webmail needs, all on 127.0.0.1:
#   Roundcube 1.6 in three skins (elastic 8081, larry 8082, classic 8083), Dovecot (IMAP 1143), an SMTP sink (1587).
# Idempotent. --reseed throws the mail, preferences and databases away first. Stop it with roundcube-down.sh.
# Everything it writes is in $DAYBOOK_WEBMAIL_STATE (default /var/lib/daybook-webmail), but for Debian's packages
# and a system user "daybookmail".
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
imap_port=1143 smtp_port=1587
declare -A skins=([elastic]=8081 [larry]=8082 [classic]=8083)

. "$here/servers.sh"

prepare_state() {
  if [ "${1:-}" = --reseed ]; then
    "$here/roundcube-down.sh" >/dev/null
    [ ! -e "$state" ] || [ -e "$state/.daybook-webmail" ] ||
      fail "$state was not made by this script: empty it yourself, or set DAYBOOK_WEBMAIL_STATE to a folder of its own."
    rm -rf "$state"
  fi
  mkdir -p "$state"/{run,log,dovecot,smtp,roundcube,nginx,fpm,mail}
  touch "$state/.daybook-webmail"
  chmod 755 "$state"
  chmod 1777 "$state/log" "$state/run"
  id daybookmail >/dev/null 2>&1 || useradd --system --no-create-home --shell /usr/sbin/nologin daybookmail
  mail_uid=$(id -u daybookmail) mail_gid=$(id -g daybookmail)
  if [ ! -e "$state/mail/.seeded" ]; then
    node "$here/seed-mail.mjs" "$project/tests/fixtures/servers/mail" "$state/mail"
    chown -R daybookmail: "$state/mail"
    touch "$state/mail/.seeded"
  fi
}

start_dovecot() {
  alive "$state/run/dovecot/master.pid" && return 0
  must_be_free $imap_port
  printf 'alice@example.test:{PLAIN}alicepw\nbob@example.test:{PLAIN}bobpw\n' > "$state/dovecot/users"
  cat > "$state/dovecot/dovecot.conf" <<CONF
base_dir = $state/run/dovecot
state_dir = $state/run/dovecot
instance_name = daybook
log_path = $state/log/dovecot.log
listen = 127.0.0.1
protocols = imap
ssl = no
disable_plaintext_auth = no
auth_mechanisms = plain login
auth_username_format = %Lu
mail_location = maildir:$state/mail/%n/Maildir
passdb {
  driver = passwd-file
  args = username_format=%u $state/dovecot/users
}
userdb {
  driver = static
  args = uid=$mail_uid gid=$mail_gid home=$state/mail/%n
}
service imap-login {
  inet_listener imap {
    address = 127.0.0.1
    port = $imap_port
  }
  inet_listener imaps {
    port = 0
  }
}
namespace inbox {
  inbox = yes
  separator = /
$(for folder in Drafts Sent Trash Junk; do
    printf '  mailbox %s {\n    auto = subscribe\n    special_use = \\%s\n  }\n' $folder $folder
  done)
}
CONF
  rm -rf "$state/run/dovecot"
  mkdir -p "$state/run/dovecot"
  dovecot -c "$state/dovecot/dovecot.conf" >>"$state/log/start.log" 2>&1 </dev/null
  wait_for $imap_port
}

start_smtp_sink() {
  alive "$state/run/smtp-sink.pid" && return 0
  must_be_free $smtp_port
  setsid node "$here/smtp-sink.mjs" $smtp_port "$state" "$mail_uid" "$mail_gid" >>"$state/log/smtp-sink.log" 2>&1 </dev/null &
  echo $! > "$state/run/smtp-sink.pid"
  wait_for $smtp_port
}

configure_roundcube() { # one configuration and one database a skin, so that none remembers another's choices
  local skin folder name
  for skin in "${!skins[@]}"; do
    folder=$state/roundcube/$skin
    mkdir -p "$folder/temp" "$folder/log"
    cat > "$folder/config.inc.php" <<CONF
<?php
\$config = [
  'db_dsnw' => 'sqlite:///$folder/roundcube.sqlite?mode=0640',
  'imap_host' => '127.0.0.1:$imap_port',
  'smtp_host' => '127.0.0.1:$smtp_port',
  'smtp_user' => '%u',
  'smtp_pass' => '%p',
  'product_name' => 'Roundcube Webmail',
  'des_key' => 'tests-only-24-char-key!!',
  'session_name' => 'roundcube_$skin', // cookies ignore the port: keeps the sessions of the skins apart
  'session_auth_name' => 'roundcube_auth_$skin',
  'session_lifetime' => 600,
  'plugins' => [],
  'skin' => '$skin',
  'temp_dir' => '$folder/temp',
  'log_dir' => '$folder/log',
  'enable_spellcheck' => false,
  'create_default_folders' => false,
  'enable_installer' => false,
];
CONF
    for name in defaults.inc.php mimetypes.php; do ln -sf "/etc/roundcube/$name" "$folder/$name"; done
    [ -s "$folder/roundcube.sqlite" ] || php -r \
      '(new PDO("sqlite:" . $argv[1]))->exec(file_get_contents("/usr/share/roundcube/SQL/sqlite.initial.sql"));' "$folder/roundcube.sqlite"
    chown -R www-data: "$folder"
  done
}

start_php() {
  alive "$state/run/fpm.pid" && return 0
  cat > "$state/fpm/fpm.conf" <<CONF
[global]
pid = $state/run/fpm.pid
error_log = $state/log/fpm.log
[roundcube]
user = www-data
group = www-data
listen = $state/run/fpm.sock
listen.owner = www-data
listen.group = www-data
pm = static
pm.max_children = 6
php_admin_value[upload_max_filesize] = 20M
php_admin_value[post_max_size] = 25M
CONF
  rm -f "$state/run/fpm.sock"
  php-fpm8.2 -y "$state/fpm/fpm.conf" -D >>"$state/log/start.log" 2>&1 </dev/null
}

start_nginx() {
  alive "$state/run/nginx.pid" && return 0
  local skin
  for skin in "${!skins[@]}"; do must_be_free "${skins[$skin]}"; done
  {
    cat <<CONF
user www-data;
worker_processes 1;
pid $state/run/nginx.pid;
error_log $state/log/nginx-error.log;
events { worker_connections 256; }
http {
  include /etc/nginx/mime.types;
  default_type application/octet-stream;
  access_log $state/log/nginx-access.log;
  client_max_body_size 30m;
CONF
    for skin in "${!skins[@]}"; do cat <<CONF
  server {
    listen 127.0.0.1:${skins[$skin]};
    root /var/lib/roundcube/public_html;
    index index.php;
    location ~ /\. { deny all; }
    location ~ \.php\$ {
      include /etc/nginx/fastcgi_params;
      fastcgi_param SCRIPT_FILENAME \$document_root\$fastcgi_script_name;
      fastcgi_param ROUNDCUBE_CONFIG_DIR $state/roundcube/$skin;
      fastcgi_pass unix:$state/run/fpm.sock;
    }
  }
CONF
    done
    echo '}'
  } > "$state/nginx/nginx.conf"
  nginx -c "$state/nginx/nginx.conf" >>"$state/log/start.log" 2>&1 </dev/null
  for skin in "${!skins[@]}"; do wait_for "${skins[$skin]}"; done
}

install_missing php8.2-fpm php8.2-cli php8.2-sqlite3 php8.2-gd nginx-light dovecot-imapd roundcube-core \
  roundcube-sqlite3 roundcube-plugins roundcube-skin-larry roundcube-skin-classic
prepare_state "${1:-}"
start_dovecot
start_smtp_sink
configure_roundcube
start_php
start_nginx
for skin in elastic larry classic; do echo "Roundcube $skin  http://127.0.0.1:${skins[$skin]}/"; done
echo "Logins alice@example.test / alicepw and bob@example.test / bobpw; sent mail is kept in $state/smtp/outbox"
