# What ./run and ./test need on the machine. Sourced by both, never started by itself.

stop() {
  echo "$1" >&2
  exit 1
}

# The SDK of global.json, or a later one of the same year.
need_dotnet() {
  command -v dotnet >/dev/null || stop "The .NET 10 SDK is missing: install it so that 'dotnet --version' answers 10.0.100 or later."
  local version
  version=$(dotnet --version 2>/dev/null) || stop "The .NET 10 SDK is missing: 'dotnet --list-sdks' shows none that fits global.json."
  [ "${version%%.*}" -ge 10 ] || stop "The .NET SDK is too old: $version found, 10.0.100 or later needed."
}

need_node() {
  command -v node >/dev/null && command -v npm >/dev/null || stop "Node.js 20 with npm is missing: the build fetches the browser's files with it."
  local version
  version=$(node --version)
  version=${version#v}
  [ "${version%%.*}" -ge 20 ] || stop "Node.js is too old: $version found, 20 or later needed."
}

# Installs Debian packages, or says in one line what to install.
install_from_debian() {
  [ $# -gt 0 ] || return 0
  local as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    sudo -n true 2>/dev/null || stop "Missing programs: install them with 'sudo apt-get install $*' and start again."
    as_root=(sudo -n)
  fi
  command -v apt-get >/dev/null || stop "Missing programs: this machine has no apt-get; install the equivalents of: $*"
  echo "Installing from Debian: $*" >&2
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "$@" >/dev/null 2>&1 && return 0
  # A fresh machine has no package lists yet.
  "${as_root[@]}" apt-get update -q >/dev/null 2>&1 || true
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "$@" >/dev/null 2>&1 \
    || stop "These Debian packages could not be installed: $*"
}
