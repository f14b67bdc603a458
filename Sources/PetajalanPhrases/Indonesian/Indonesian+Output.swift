import Foundation
import OutputFolders

extension Indonesian: OutputPhrases {
  /// What is wrong, and what would be right where that is sure.
  public func sentence(for error: OutputError) -> String {
    switch error {
    case .notAFolder(let path):
      "ada berkas di \"\(path)\", tempat folder keluaran seharusnya; berikan folder lain"
    case .foreignFolder(let path):
      "folder \"\(path)\" berisi berkas dan bukan keluaran petajalan; berikan folder baru, "
        + "folder kosong, atau folder yang ditulis oleh petajalan"
    case .holdsWorkingFolder(let path):
      "folder \"\(path)\" adalah folder kerja Anda, atau memuatnya, dan akan diganti; berikan "
        + "folder lain, atau jalankan dari folder lain"
    case .mountPoint(let path):
      "di folder \"\(path)\" terpasang sistem berkas lain, sehingga tidak dapat diganti secara "
        + "utuh; berikan folder di dalamnya"
    case .cannotRead(let path, let code): "\"\(path)\" tidak dapat dibaca: \(cause(code))"
    case .cannotWrite(let path, let code):
      "\"\(path)\" tidak dapat ditulis: \(cause(code)); keluaran sebelumnya tetap ada"
    case .cannotReplace(let path, let code):
      "keluaran baru tidak dapat dipasang di \"\(path)\": \(cause(code)); "
        + "keluaran sebelumnya tetap ada"
    case .notSynced(let path, let code):
      "keluaran baru sudah terpasang di \"\(path)\", tetapi belum tentu tersimpan di diska: "
        + cause(code)
    case .foreignFilesLeft(let folder, let code):
      "keluaran baru sudah terpasang, tetapi berkas yang bukan tulisan petajalan tidak dapat "
        + "dipindahkan ke dalamnya (\(cause(code))); berkas itu ada di \"\(folder)\""
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
    case EIO: "diska melaporkan kesalahan"
    default: "kesalahan sistem \(code)"
    }
  }
}
