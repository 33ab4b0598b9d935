#!/usr/bin/env bash
# Sums up the result files of the test runs: the skipped tests with their reasons, the failed ones with their messages
# (a log may be cut, its end never is), then one line. Fails where a test failed or none ran.  tools/sum-tests.sh BROKEN FOLDER
set -euo pipefail
broken=$1
folder=$2

sum_of() { # sum_of ATTRIBUTE
  { grep -hoE '<assembly [^>]*' "$folder"/*.xml 2>/dev/null || true; } | { grep -oE " $1=\"[0-9]+\"" || true; } | tr -dc '0-9\n' | awk '{ sum += $1 } END { print sum + 0 }'
}

passed=$(sum_of passed)
failed=$(($(sum_of failed) + $(sum_of errors) + broken))
skipped=$(sum_of skipped)

list_tests() { # list_tests RESULT ELEMENT: each test of that result with the text of that element
  cat "$folder"/*.xml | tr '\n' ' ' | awk -v RS='<test ' -v result="result=\"$1\"" -v element="$2" '
    index($0, result) {
      $0 = " " $0
      match($0, / name="[^"]*"/)
      name = substr($0, RSTART + 7, RLENGTH - 8)
      gsub(/&quot;/, "\"", name); gsub(/&lt;/, "<", name); gsub(/&gt;/, ">", name); gsub(/&amp;/, "\\&", name)
      reason = "no reason given"
      if (match($0, "<" element ">.*</" element ">")) {
        reason = substr($0, RSTART + length(element) + 2, RLENGTH - 2 * length(element) - 5)
        gsub(/<!\[CDATA\[|\]\]>/, "", reason)
      }
      print "  " name ": " substr(reason, 1, 2000)
    }'
}

if [ "$skipped" -gt 0 ]; then
  echo "Skipped:"
  list_tests Skip reason
fi
if [ "$failed" -gt 0 ]; then
  echo "Failed:"
  list_tests Fail message
fi

echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
