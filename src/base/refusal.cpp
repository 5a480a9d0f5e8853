#include "base/refusal.h"

#include <fmt/format.h>

#include <cerrno>

namespace lkjip::base {

Refusal refusal(int error) {
    switch (error) {
        case ENOENT: return {"berkas atau foldernya tidak ada", "periksa nama dan foldernya"};
        case EACCES: case EPERM: return {"tidak ada izin", "periksa hak akses berkas dan foldernya, atau pakailah folder lain"};
        case EISDIR: return {"itu sebuah folder", "sebutkan berkas, bukan folder"};
        case ENODEV: return {"itu perangkat atau pipa, bukan berkas", "sebutkan nama berkas biasa"};
        case ENOTDIR: return {"sebagian jalurnya bukan folder", "periksa jalurnya"};
        case EEXIST: return {"namanya sudah dipakai", "pakailah nama lain"};
        case ENOSPC: case EDQUOT: return {"media penyimpanan penuh", "kosongkan tempat, atau pakailah media lain"};
        case EROFS: return {"media penyimpanan hanya dapat dibaca", "pakailah folder di media lain"};
        case ENAMETOOLONG: return {"namanya terlalu panjang", "pendekkan namanya"};
        case EINVAL: return {"namanya tidak dapat dipakai di sini", "pakailah nama lain"};
        case ELOOP: return {"tautan simboliknya berputar", "putuskan putarannya"};
        case EFBIG: return {"berkasnya terlalu besar untuk media ini", "pakailah media lain"};
        case EBUSY: case ETXTBSY: return {"sedang dipakai program lain", "tutup program itu, lalu coba lagi"};
        case EMFILE: case ENFILE: return {"terlalu banyak berkas sedang terbuka", "tutup program lain, lalu coba lagi"};
        case ENOMEM: return {"memori tidak cukup", "tutup program lain, lalu coba lagi"};
        case EBADF: return {"tidak terbuka", "buka atau alihkan ke sebuah berkas"};
        case EPIPE: return {"penerimanya sudah berhenti", "periksa perintah sesudah tanda |"};
        case EIO: return {"medianya gagal dibaca atau ditulis", "periksa medianya, lalu coba lagi"};
        default: return {fmt::format("sistem menolak (nomor {})", error), "coba lagi; bila berulang, sebutkan nomor itu kepada pengelola sistem"};
    }
}

}  // namespace lkjip::base
