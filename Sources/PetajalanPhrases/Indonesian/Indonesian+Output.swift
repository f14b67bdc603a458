import Foundation
import OutputFolders

extension Indonesian: OutputPhrases {
  /// What is wrong, and what would be right where that is sure.
  public func sentence(for error: OutputError) -> String {
    switch error {
    case .notAFolder(let path):
      "ada berkas di \(FaultText.path(path)), tempat folder keluaran seharusnya; berikan folder lain"
    case .foreignFolder(let path):
      "folder \(FaultText.path(path)) berisi berkas dan bukan keluaran petajalan; berikan folder baru, "
        + "folder kosong, atau folder yang ditulis oleh petajalan"
    case .holdsScenario(let path, let file):
      "folder \(FaultText.path(path)) memuat berkas skenario \(FaultText.path(file)) dan akan diganti "
        + "seluruhnya; berikan folder lain"
    case .scenarioFile(let path):
      "\(FaultText.path(path)) adalah berkas skenario dan tidak ditimpa; berikan nama lain"
    case .foreignFile(let path):
      "berkas \(FaultText.path(path)) sudah ada dan bukan model; berikan nama lain"
    case .holdsWorkingFolder(let path):
      "folder \(FaultText.path(path)) adalah folder kerja Anda, atau memuatnya, dan akan diganti; berikan "
        + "folder lain, atau jalankan dari folder lain"
    case .mountPoint(let path):
      "di folder \(FaultText.path(path)) terpasang sistem berkas lain, sehingga tidak dapat diganti secara "
        + "utuh; berikan folder di dalamnya"
    case .cannotRead(let path, let code):
      "\(FaultText.path(path)) tidak dapat dibaca: \(cause(code))"
    case .cannotWrite(let path, let code):
      "\(FaultText.path(path)) tidak dapat ditulis: \(cause(code)); keluaran sebelumnya tetap ada"
    case .cannotReplace(let path, let code):
      "keluaran baru tidak dapat dipasang di \(FaultText.path(path)): \(cause(code)); "
        + "keluaran sebelumnya tetap ada"
    case .notSynced(let path, let code):
      "keluaran baru sudah terpasang di \(FaultText.path(path)), tetapi belum tentu tersimpan di diska: "
        + cause(code)
    case .foreignFilesLeft(let folder, let code):
      "keluaran baru sudah terpasang, tetapi berkas yang bukan tulisan petajalan tidak dapat "
        + "dipindahkan ke dalamnya (\(cause(code))); berkas itu ada di \(FaultText.path(folder))"
    }
  }

  /// What a value of `errno` means.
  package func cause(_ code: Int32) -> String {
    switch code {
    case ENOSPC, EDQUOT: "diska penuh"
    case EACCES, EPERM: "tidak ada izin"
    case EROFS: "sistem berkas hanya dapat dibaca"
    case ENOENT, ENOTDIR: "bagian dari alamat itu tidak ada atau bukan folder"
    case EEXIST, ENOTEMPTY: "sudah ada yang bernama sama"
    case EINVAL, ENOSYS, ENOTSUP, EXDEV: "sistem berkas tidak dapat menukar folder"
    case ENAMETOOLONG: "namanya terlalu panjang"
    case EILSEQ: "alamat itu bukan UTF-8 yang sah"
    case EFBIG: "berkas tidak boleh sebesar itu (ulimit -f)"
    case EMFILE, ENFILE: "terlalu banyak berkas terbuka (ulimit -n)"
    case EBADF: "saluran itu tertutup"
    case EIO: "diska melaporkan kesalahan"
    default: "kesalahan sistem \(code)"
    }
  }
}
