#!/usr/bin/env bash
# watch_test.sh LKJIP SAMPLES: `render --watch` from the first render to Ctrl-C.
set -euo pipefail
lkjip=$1 samples=$2
folder=$(mktemp -d)
trap 'kill "$watch" 2> /dev/null || true; rm -rf "$folder"' EXIT
cd "$folder"
cp -r "$samples/minimal" data
"$lkjip" layout new kantor > /dev/null
cp "$samples/../fonts/fonts.json" huruf.json
"$lkjip" render data --layout kantor --huruf huruf.json --watch -o laporan.pdf 2> said &
watch=$!

# Waits until the watch has said so.
expect() {
    for _ in $(seq 100); do
        if grep -q "$1" said; then return; fi
        sleep 0.1
    done
    echo "not said: $1"; cat said; exit 1
}

expect 'menunggu perubahan'
sed -i 's/#14304f/#1b5e20/' kantor/gaya-kantor.xml
expect 'kantor/gaya-kantor.xml disimpan'
expect 'laporan.pdf: .*; berubah: '
sed -i 's/"realisasi": 84/"realisasi": 88/' data/laporan.json
expect 'data/laporan.json disimpan'
for _ in $(seq 100); do [ "$(grep -c berubah: said)" -ge 2 ] && break; sleep 0.1; done
"$lkjip" render data --layout kantor -o dingin.pdf 2> /dev/null
cmp laporan.pdf dingin.pdf
sed -i 's/<gaya nama="isi"/<gaya nama="isi" ukurn="1pt"/' kantor/gaya-kantor.xml
expect 'maksud Anda `ukuran`?'
expect 'dibiarkan seperti semula'
cmp laporan.pdf dingin.pdf
sed -i 's/ ukurn="1pt"//' kantor/gaya-kantor.xml
expect 'tidak ada halaman yang berubah'
echo '{' > huruf.json
expect 'F-001'
cp "$samples/../fonts/fonts.json" huruf.json
for _ in $(seq 100); do [ "$(grep -c 'tidak ada halaman yang berubah' said)" -ge 2 ] && break; sleep 0.1; done
[ "$(grep -c 'tidak ada halaman yang berubah' said)" -ge 2 ] || { echo 'not mended with huruf.json'; cat said; exit 1; }
cmp laporan.pdf dingin.pdf
kill -INT "$watch"
wait "$watch"
expect 'selesai'
