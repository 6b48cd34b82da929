#!/bin/sh
# Downloads the real servers that the suite in this folder runs (Debian and Ubuntu). It does not install
# them, because packages of mail servers conflict with each other. It unpacks all of them, with their
# libraries, into one root folder, in which the suite runs them (chroot).
# Exits at once when that root is complete and up to date.
set -eu

home=/var/cache/mail-identity-check
root=$home/root
base='coreutils dash findutils grep m4 sed'
name_servers='bind9 bind9-dnsutils bind9-utils dnsmasq-base knot nsd pdns-backend-bind pdns-server pdns-tools unbound'
mail_servers='dovecot-imapd dovecot-submissiond microsocks haproxy libnginx-mod-mail nginx openssh-client openssh-server'
# Packages that conflict with each other, so they are downloaded one by one. Their files do not conflict.
transport_agents='courier-mta exim4-daemon-light opensmtpd postfix sendmail-bin+sendmail-cf'
programs='couriertcpd dig dnsmasq dovecot exim4 haproxy knotd microsocks named nginx nsd pdns_server postconf smtpd ssh-keygen sshd unbound /usr/libexec/sendmail/sendmail'
users='bind courier Debian-exim dovecot dovenull haproxy mail nobody opensmtpd opensmtpq postfix smmsp smmta sshd'

main() {
  wanted=$(cat "$0" /etc/os-release | sha256sum)
  [ "$(cat "$root/.made-by" 2>/dev/null)" != "$wanted" ] || exit 0
  [ "$(id -u)" -eq 0 ] || exec sudo -- "$0" "$@"

  new=$home/new.$$
  trap 'rm -rf "$new"' EXIT
  mkdir -p "$new/packages/partial" "$new/root"
  : >"$new/no-packages"

  download_all || { apt-get update -q && download_all; }
  make_skeleton
  for package in "$new"/packages/*.deb; do unpack "$package"; done
  make_devices
  make_users
  make_names
  check_programs

  echo "$wanted" >"$new/root/.made-by"
  rm -rf "$root"
  mv "$new/root" "$root"
}

download_all() {
  # shellcheck disable=SC2086 # a list of package names, one word each
  download $base $name_servers $mail_servers || return
  for agent in $transport_agents; do
    # shellcheck disable=SC2046 # likewise
    download $(echo "$agent" | tr + ' ') || return
  done
}

# With an empty list of installed packages, apt downloads every dependency.
download() {
  apt-get install -qq -y --download-only --no-install-recommends \
    -o Dir::State::status="$new/no-packages" -o Dir::Cache="$new" -o Dir::Cache::archives="$new/packages" \
    -o Debug::NoLocking=1 -o APT::Sandbox::User=root "$@"
}

make_skeleton() {
  mkdir -p "$new/root/usr"
  for folder in bin sbin lib lib64; do
    mkdir "$new/root/usr/$folder"
    ln -s "usr/$folder" "$new/root/$folder"
  done
  mkdir -p "$new/root/dev" "$new/root/etc" "$new/root/run" "$new/root/tmp" "$new/root/var/log"
  ln -s /run "$new/root/var/run"
  chmod 1777 "$new/root/tmp"
}

# Runs no maintainer script, and leaves out files that no server reads.
unpack() {
  dpkg-deb --fsys-tarfile "$1" | tar -x -C "$new/root" --keep-directory-symlink \
    --exclude='./usr/share/doc' --exclude='./usr/share/locale' --exclude='./usr/share/man' \
    --exclude='./usr/share/perl*' --exclude='./usr/lib/python3*' --exclude='./usr/lib/*/perl*'
}

make_devices() {
  while read -r device minor; do
    mknod -m 666 "$new/root/dev/$device" c 1 "$minor"
  done <<DEVICES
null 3
zero 5
random 8
urandom 9
DEVICES
}

# User ids that neither the distribution nor systemd assigns (systemd, UIDS-GIDS).
make_users() {
  number=60900
  echo 'root:x:0:0:root:/:/bin/sh' >"$new/root/etc/passwd"
  printf 'root:x:0:\nnogroup:x:60800:\npostdrop:x:60801:\n' >"$new/root/etc/group"
  for user in $users; do
    number=$((number + 1))
    echo "$user:x:$number:$number::/nonexistent:/bin/false" >>"$new/root/etc/passwd"
    echo "$user:x:$number:" >>"$new/root/etc/group"
  done
}

# Servers look up the names of their clients. These settings keep the queries on this machine.
make_names() {
  echo 'hosts: files dns' >"$new/root/etc/nsswitch.conf"
  echo '127.0.0.1 localhost' >"$new/root/etc/hosts"
  printf 'nameserver 127.0.0.1\noptions timeout:1 attempts:1\n' >"$new/root/etc/resolv.conf"
}

check_programs() {
  for program in $programs; do
    chroot "$new/root" sh -c "command -v $program" >/dev/null ||
      { echo "install.sh: $program is missing in the packages of this distribution" >&2; exit 1; }
  done
}

main "$@"
