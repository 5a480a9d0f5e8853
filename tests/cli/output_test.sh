#!/usr/bin/env bash
# output_test.sh LKJIP SAMPLES: what can't be printed is told, with exit code 3.
set -uo pipefail
lkjip=$1 samples=$2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 1

# Standard output alone goes to the full device: no command may take it for a file of its own.
for command in --help --version schema "layout elements" "layout elements tabel" "layout schema" "figures $samples/minimal" "figures $samples/minimal --json" \
               "figures $samples/minimal --explain iku.rata_capaian" "check $samples/minimal" "check $samples/minimal --json" "check $samples/minimal --html" \
               "layout check $samples/../layouts/lkjip" "render $samples/minimal --dump" "render $samples/minimal -o laporan.pdf --json" \
               "check $samples/tidak-ada --json" "render --json"; do
    $lkjip $command > /dev/full 2> said
    code=$?
    [ $code -eq 3 ] || { echo "$command: exit code $code"; cat said; exit 1; }
    grep -q 'R-005' said || { echo "$command: not told"; cat said; exit 1; }
    grep -q 'saran: ' said || { echo "$command: no remedy"; cat said; exit 1; }
done
test -c /dev/full || { echo "/dev/full was replaced"; exit 1; }

$lkjip render "$samples/minimal" -o laporan.pdf 2> said || { cat said; exit 1; }   # prints nothing on stdout
$lkjip render "$samples/minimal" -o laporan.pdf > /dev/full 2> said || { cat said; exit 1; }
$lkjip figures "$samples/minimal" >&- 2> said
[ $? -eq 3 ] || { echo "closed output: not told"; cat said; exit 1; }
