#!/usr/bin/env bash
# faults_test.sh DIR ROOT: benches that can't measure say so with their exit codes. DIR holds bench_stages and bench_export.
set -u
bench=$1
root=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0

ends_with() {   # CODE COMMAND …
    local expected=$1 code
    shift
    "$@" > "$work/said" 2>&1
    code=$?
    [ "$code" = "$expected" ] && return
    echo "$* ended with $code, not $expected:"
    tail -3 "$work/said"
    failed=1
}

mkdir "$work/salah" "$work/isi" "$work/bin"
echo '{"tahun": "x"}' > "$work/salah/laporan.json"
for report in "$work/tiada" "$work/salah"; do
    ends_with 2 "$bench/bench_stages" "$report"
    ends_with 2 "$bench/bench_export" "$report" "$work/isi"
done
ends_with 2 "$bench/bench_stages" "$root/samples/minimal" 1 "$work/tiada/x.pdf"
ends_with 0 "$bench/bench_stages" "$root/samples/minimal" 1 "$work/x.pdf"

# bench/run looks for the programs in build/ of the tree.
if [ "$bench" = "$root/build/bench" ] && command -v pdfinfo > /dev/null; then
    for code in 3 0; do
        printf '#!/bin/sh\nexit %s\n' "$code" > "$work/bin/weasyprint"
        chmod +x "$work/bin/weasyprint"
        ends_with 1 env PATH="$work/bin:$PATH" "$root/bench/run" --laporan "$root/samples/minimal" --putaran 1 --peers weasyprint
    done
    ends_with 1 "$root/bench/run" --laporan "$work/tiada" --putaran 1 --peers ""
fi
exit $failed
