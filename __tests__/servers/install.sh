#!/bin/sh
# Installs the real servers that the suite in this folder runs (Debian and Ubuntu).
# Quick and silent when all of them are present. No service of the machine is started or enabled:
# the suite starts its own instances, and port 25 of the machine stays free.
set -eu

packages='nsd postfix'
policy=/usr/sbin/policy-rc.d

main() {
  missing=$(missing_packages)
  [ -n "$missing" ] || exit 0
  [ "$(id -u)" -eq 0 ] || exec sudo -- "$0" "$@"

  forbid_service_starts
  preseed_postfix
  # shellcheck disable=SC2086 # a list of package names, one word each
  apt_install $missing || { apt-get update -q && apt_install $missing; }
  disable_services

  missing=$(missing_packages)
  [ -z "$missing" ] || { echo "install.sh: still missing: $missing" >&2; exit 1; }
}

missing_packages() {
  for package in $packages; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q ' installed$' || printf '%s ' "$package"
  done
}

# A policy that is already there (container images bring one) is kept aside and put back.
forbid_service_starts() {
  aside=$(mktemp -d)
  if [ -e "$policy" ]; then cp -p "$policy" "$aside/policy-rc.d"; fi
  trap restore_policy EXIT
  printf '#!/bin/sh\nexit 101\n' >"$policy"
  chmod 755 "$policy"
}

restore_policy() {
  rm -f "$policy"
  if [ -e "$aside/policy-rc.d" ]; then cp -p "$aside/policy-rc.d" "$policy"; fi
  rm -rf "$aside"
}

# "No configuration" leaves /etc/postfix without a main.cf, so the packaged service cannot run at all.
preseed_postfix() {
  echo 'postfix postfix/main_mailer_type select No configuration' | debconf-set-selections
}

apt_install() {
  DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "$@"
}

# policy-rc.d prevents the start now; this prevents the start at the next boot.
disable_services() {
  # shellcheck disable=SC2086
  if command -v systemctl >/dev/null; then systemctl --quiet disable $missing || true; fi
}

main "$@"
