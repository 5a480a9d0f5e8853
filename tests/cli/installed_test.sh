#!/usr/bin/env bash
# installed_test.sh BUILD SAMPLES: the installed program finds its layouts and fonts, from any folder and through a link.
set -euo pipefail
build=$1 samples=$2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cmake --install "$build" --prefix "$folder/opt" > /dev/null
mkdir "$folder/di-sini" && cd "$folder/di-sini"
ln -s ../opt/bin/lkjip program

for lkjip in "$folder/opt/bin/lkjip" ./program; do
    "$lkjip" --help | grep -q "bawaan: $folder/opt/share/lkjip" || { echo "$lkjip looks elsewhere"; exit 1; }
done
./program render "$samples/minimal" -o laporan.pdf 2> /dev/null
test -s laporan.pdf
./program layout new kantor > /dev/null
./program layout check kantor --data "$samples/minimal" | grep -q '^0 galat'
./program render "$samples/minimal" --layout kantor -o kantor.pdf 2> /dev/null
cmp laporan.pdf kantor.pdf || { echo "a new layout must look like its base"; exit 1; }
sed -i 's|<!-- \(<sertakan berkas="bab-4-kantor.xml"/>\) -->|\1|' kantor/laporan.xml
./program layout check kantor --data "$samples/minimal" | grep -q '^0 galat, 0 peringatan'   # as the guide says, with its own chapter
if ./program layout new kantor 2> /dev/null; then echo "overwritten"; exit 1; fi
./program layout elements tabel | grep -q '^contoh:' || { echo "no example"; exit 1; }
cmp <(./program layout schema) kantor/lkjip-tata-letak-1.xsd

# The build tree's program, from here.
"$build/lkjip" render "$samples/minimal" -o dari-build.pdf 2> /dev/null
cmp laporan.pdf dari-build.pdf
