#include "figures/review.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "figures/evidence.h"

namespace lkjip::figures {

namespace {

// `needs`: paths that must be there, in every element of the lists on the way. `codes`: findings that must not be open.
struct Question {
    std::string_view part, question, needs, codes;
    std::string_view look;                   // not empty: a person answers, looking at this
};

constexpr std::array questions{
    Question{"Format", "Laporan menampilkan data penting instansi", "instansi.alamat organisasi", "", ""},
    Question{"Format", "Laporan menyajikan target kinerja", "iku.sasaran.indikator.target", "T-TMP-001 T-ANG-008", ""},
    Question{"Format", "Laporan menyajikan capaian kinerja yang memadai", "iku.sasaran.indikator.capaian", "T-LKP-012", ""},
    Question{"Format", "Lampiran mendukung informasi pada badan laporan", "sk rapat", "T-LKP-005 T-LKP-006", ""},
    Question{"Format", "Laporan menyajikan upaya perbaikan ke depan", "daftar.saran", "", ""},
    Question{"Format", "Laporan menyajikan akuntabilitas keuangan", "anggaran.pagu belanja.pagu", "T-TMP-010 T-ANG-003", ""},
    Question{"Mekanisme", "Laporan disusun oleh unit kerja yang bertugas untuk itu", "sk", "", "keputusan tentang tim penyusun"},
    Question{"Mekanisme", "Informasi didukung data yang memadai", "iku.sasaran.indikator.sumber_data", "T-IDN-008", ""},
    Question{"Mekanisme", "Ada mekanisme penyampaian data dari unit kerja ke unit penyusun", "rapat", "", "undangan dan notulen rapat triwulanan"},
    Question{"Mekanisme", "Penanggung jawab pengumpulan data ditetapkan di setiap unit kerja", "iku.sasaran.indikator.penanggung_jawab", "", ""},
    Question{"Mekanisme", "Data kinerja diyakini keandalannya", "", "T-ANG T-TMP T-ANG-010 T-ANG-011 T-TMP-003 T-TMP-009 T-TMP-013 T-TMP-014 T-TMP-025 T-TMP-026 T-TMP-027", ""},
    Question{"Mekanisme", "Analisis diketahui oleh unit kerja terkait", "", "", "paraf atau notulen pembahasan dengan bidang"},
    Question{"Mekanisme", "Laporan merupakan gabungan laporan unit kerja di bawahnya", "perjanjian_kinerja", "", "perjanjian kinerja dan IKI setiap unit"},
    Question{"Substansi", "Tujuan dan sasaran sesuai dengan perjanjian kinerja", "iku perjanjian_kinerja", "T-TMP-021 T-TMP-022", ""},
    Question{"Substansi", "Tujuan dan sasaran selaras dengan rencana strategis", "monev_renstra", "T-TMP-011 T-TMP-017", ""},
    Question{"Substansi", "Tujuan dan sasaran sesuai dengan indikator kinerja utama", "iku.sasaran.indikator", "T-TMP-021", ""},
    Question{"Substansi", "Kinerja dibandingkan dengan tahun lalu, target jangka menengah, dan standar nasional", "", "T-LKP-001 T-LKP-002", ""},
    Question{"Substansi", "Indikator cukup mengukur sasaran", "iku.sasaran.indikator", "", "setiap sasaran dan indikatornya"},
    Question{"Substansi", "Indikator memenuhi kriteria SMART", "", "T-LKP-011 T-TMP-018 T-IDN-013", ""},
    Question{"Substansi", "Sebab keberhasilan atau kegagalan diuraikan", "iku.sasaran.indikator.analisis", "T-LKP-003", ""},
    Question{"Substansi", "Hasil evaluasi tahun lalu ditindaklanjuti", "", "T-LKP-004", ""},
    Question{"Substansi", "Program mendukung setiap sasaran", "", "T-LKP-010", ""},
};

std::vector<std::string_view> split(std::string_view text) {
    std::vector<std::string_view> parts;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t const end = std::min(text.find(' ', at), text.size());
        parts.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return parts;
}

// Every element of the lists on the way has it.
bool has_all(Placed const& at, std::string_view path) {
    if (!at) return false;
    if (at.value->as_list() != nullptr) {
        std::vector<Placed> const all = at.elements();
        return !all.empty() && std::all_of(all.begin(), all.end(), [&](Placed const& one) { return has_all(one, path); });
    }
    if (path.empty()) return true;
    std::size_t const dot = std::min(path.find('.'), path.size());
    return has_all(at.field(path.substr(0, dot)), dot == path.size() ? std::string_view{} : path.substr(dot + 1));
}

// Codes of open findings, with how many there are of each; advice doesn't count for a whole family.
std::string open_findings(std::vector<Finding> const& findings, std::string_view codes) {
    std::map<std::string, int> counts;
    for (std::string_view const code : split(codes)) {
        bool const is_family = code.size() < 9;
        for (Finding const& one : findings)
            if (!one.acknowledged && one.code.starts_with(code) && (!is_family || one.severity == base::Severity::Error)) ++counts[one.code];
    }
    std::string text;
    for (auto const& [code, count] : counts) text += (text.empty() ? "" : ", ") + (count > 1 ? fmt::format("{} ({} temuan)", code, count) : code);
    return text;
}

ReviewItem answered(Question const& question, Placed const& data, std::vector<Finding> const& findings) {
    ReviewItem item{std::string(question.part), std::string(question.question), Answer::Yes, {}};
    for (std::string_view const need : split(question.needs))
        if (!has_all(data, need)) item.basis += (item.basis.empty() ? "belum ada " : ", ") + fmt::format("`{}`", need);
    std::string const open = open_findings(findings, question.codes);
    if (!open.empty()) item.basis += (item.basis.empty() ? "" : "; ") + open;
    if (!item.basis.empty()) {
        item.answer = Answer::No;
    } else if (!question.look.empty() || (question.needs.empty() && question.codes.empty())) {
        item.answer = Answer::Person;
        item.basis = fmt::format("lihat {}", question.look);
    }
    return item;
}

}  // namespace

std::vector<ReviewItem> review_checklist(Figures const& figures, std::vector<Finding> const& findings) {
    std::vector<ReviewItem> items;
    Placed const data{&figures.data, {}};
    for (Question const& question : questions) items.push_back(answered(question, data, findings));
    return items;
}

char const* answer_word(Answer answer) {
    switch (answer) {
        case Answer::Yes: return "ya";
        case Answer::No: return "tidak";
        case Answer::Person: return "perlu dilihat";
    }
    return "perlu dilihat";
}

}  // namespace lkjip::figures
