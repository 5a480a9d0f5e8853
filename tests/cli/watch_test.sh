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

# Waits until the watch has said it so often.
expect_times() {
    for _ in $(seq 100); do [ "$(grep -c "$1" said)" -ge "$2" ] && return; sleep 0.1; done
    echo "not said $2 times: $1"; cat said; exit 1
}

expect 'menunggu perubahan'
sed -i 's/#14304f/#1b5e20/' kantor/gaya-kantor.xml
expect 'kantor/gaya-kantor.xml disimpan'
expect 'laporan.pdf: .*; berubah: '
sed -i 's/"realisasi": 84/"realisasi": 88/' data/laporan.json
expect 'data/laporan.json disimpan'
expect_times berubah: 2
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
expect_times 'tidak ada halaman yang berubah' 2
cmp laporan.pdf dingin.pdf
cp -r data cadangan
rm -rf data
expect 'data/laporan.json hilang'
expect 'D-001'
cp -r cadangan data
expect 'data/laporan.json disimpan'
expect_times 'tidak ada halaman yang berubah' 3
printf '%%PDF-1.4' > data/pindaian.pdf
expect 'data/pindaian.pdf disimpan'
expect_times 'tidak ada halaman yang berubah' 4
cmp laporan.pdf dingin.pdf
kill -INT "$watch"
wait "$watch"
expect 'selesai'
