#!/usr/bin/env bash
# Sums up the result files of the test runs: the skipped tests with their reasons, then one line. Fails where a test
# failed or none ran.  tools/sum-tests.sh BROKEN FOLDER
set -euo pipefail
broken=$1
folder=$2

sum_of() { # sum_of ATTRIBUTE
  { grep -hoE '<assembly [^>]*' "$folder"/*.xml 2>/dev/null || true; } | { grep -oE " $1=\"[0-9]+\"" || true; } | tr -dc '0-9\n' | awk '{ sum += $1 } END { print sum + 0 }'
}

passed=$(sum_of passed)
failed=$(($(sum_of failed) + $(sum_of errors) + broken))
skipped=$(sum_of skipped)

if [ "$skipped" -gt 0 ]; then
  echo "Skipped:"
  cat "$folder"/*.xml | tr '\n' ' ' | awk -v RS='<test ' '
    /result="Skip"/ {
      match($0, / name="[^"]*"/)
      name = substr($0, RSTART + 7, RLENGTH - 8)
      gsub(/&quot;/, "\"", name); gsub(/&lt;/, "<", name); gsub(/&gt;/, ">", name); gsub(/&amp;/, "\\&", name)
      reason = "no reason given"
      if (match($0, /<reason>.*<\/reason>/)) {
        reason = substr($0, RSTART + 8, RLENGTH - 17)
        gsub(/<!\[CDATA\[|\]\]>/, "", reason)
      }
      print "  " name ": " reason
    }'
fi

echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
