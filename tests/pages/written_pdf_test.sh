#!/usr/bin/env bash
# The written file as other programs see it: sound, all fonts embedded, its text readable, as many pages as were laid out.
#   written_pdf_test.sh LKJIP REPORT FOLDER TEXT...
# writes the report into FOLDER and wants every TEXT in it.
set -euo pipefail
lkjip=$1 report=$2 folder=$3
shift 3
fail() { echo "GAGAL: $*" >&2; exit 1; }

mkdir -p "$folder"
file=$folder/$(basename "$report").pdf
"$lkjip" render "$report" -o "$file" --json > "$folder/hasil.json"

qpdf --check "$file" > "$folder/qpdf.txt" 2>&1 || fail "qpdf --check: $(cat "$folder/qpdf.txt")"

laid_out=$(jq .halaman "$folder/hasil.json")
written=$(pdfinfo "$file" | awk '/^Pages:/ { print $2 }')
[ "$laid_out" = "$written" ] || fail "$written halaman tertulis, $laid_out ditata"
pdfinfo "$file" | grep -q '^Title: *[^ ]' || fail "tidak berjudul"

# name, type, encoding, emb, sub, uni, object: the three yes stand before the object's two numbers.
pdffonts "$file" | tail -n +3 | awk '$(NF-4) != "yes" || $(NF-3) != "yes" || $(NF-2) != "yes"' > "$folder/huruf.txt"
[ ! -s "$folder/huruf.txt" ] || fail "huruf tidak ditanam, tidak dipotong, atau tanpa Unicode: $(cat "$folder/huruf.txt")"

text=$folder/teks.txt
pdftotext -layout "$file" "$text"
for wanted in "$@"; do grep -qF -- "$wanted" "$text" || fail "teks \"$wanted\" tidak ada"; done
if grep -nE '\{\{|\}\}|�|ﬁ|ﬂ' "$text"; then fail "ada yang tidak untuk dibaca orang, lihat di atas"; fi
