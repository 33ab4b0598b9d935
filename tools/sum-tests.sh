#!/usr/bin/env bash
# Sums up the result files of the test runs: the skipped tests with their reasons, the failed ones with what they said
# (at the end, because a long output may be cut and its end never is), then one line. Fails where a test failed or none
# ran.  tools/sum-tests.sh BROKEN FOLDER
set -euo pipefail
broken=$1
folder=$2

sum_of() { # sum_of ATTRIBUTE
  { grep -hoE '<assembly [^>]*' "$folder"/*.xml 2>/dev/null || true; } | { grep -oE " $1=\"[0-9]+\"" || true; } | tr -dc '0-9\n' | awk '{ sum += $1 } END { print sum + 0 }'
}

list_tests() { # list_tests RESULT HEADING ELEMENT…: the tests of that result, each with the texts of those elements
  { cat "$folder"/*.xml 2>/dev/null || true; } | tr '\n' ' ' | awk -v RS='<test ' -v result="result=\"$1\"" -v heading="$2" -v elements="${*:3}" '
    function plain(text) {
      gsub(/&quot;/, "\"", text); gsub(/&lt;/, "<", text); gsub(/&gt;/, ">", text); gsub(/&amp;/, "\\&", text)
      gsub(/<!\[CDATA\[|\]\]>/, "", text)
      return substr(text, 1, 1500)
    }
    index($0, result) {
      if (!listed++) print heading
      $0 = " " $0
      match($0, / name="[^"]*"/)
      line = "  " plain(substr($0, RSTART + 7, RLENGTH - 8)) ":"
      said = ""
      count = split(elements, names, " ")
      for (at = 1; at <= count; at++)
        if (match($0, "<" names[at] ">.*</" names[at] ">"))
          said = said " " plain(substr($0, RSTART + length(names[at]) + 2, RLENGTH - 2 * length(names[at]) - 5))
      print line (said == "" ? " nothing said" : said)
    }'
}

passed=$(sum_of passed)
failed=$(($(sum_of failed) + $(sum_of errors) + broken))
skipped=$(sum_of skipped)

if [ "$skipped" -gt 0 ]; then list_tests Skip Skipped: reason; fi
if [ "$failed" -gt 0 ]; then list_tests Fail Failed: message stack-trace; fi
echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
