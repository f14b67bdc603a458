import Foundation
import OutputFolders

extension English: OutputPhrases {
  /// What is wrong, and what would be right where that is sure.
  public func sentence(for error: OutputError) -> String {
    switch error {
    case .notAFolder(let path):
      "there is a file at \"\(path)\" where the output folder is to be; give another folder"
    case .foreignFolder(let path):
      "the folder \"\(path)\" holds files and no output of petajalan; give a new folder, "
        + "an empty one, or one that petajalan wrote"
    case .holdsWorkingFolder(let path):
      "the folder \"\(path)\" is the one that you are in, or holds it, and would be taken away; "
        + "give another folder, or start from another one"
    case .mountPoint(let path):
      "another file system begins at the folder \"\(path)\", so that it cannot be replaced as a "
        + "whole; give a folder inside of it"
    case .cannotRead(let path, let code): "cannot read \"\(path)\": \(cause(code))"
    case .cannotWrite(let path, let code):
      "cannot write \"\(path)\": \(cause(code)); a previous output is kept"
    case .cannotReplace(let path, let code):
      "cannot put the new output in place at \"\(path)\": \(cause(code)); "
        + "the previous output is kept"
    case .notSynced(let path, let code):
      "the new output is in place at \"\(path)\", but it is not sure to be on the disk: "
        + cause(code)
    case .foreignFilesLeft(let folder, let code):
      "the new output is in place, but files that petajalan did not write could not be moved "
        + "into it (\(cause(code))); they are in \"\(folder)\""
    }
  }

  /// What a value of `errno` means.
  package func cause(_ code: Int32) -> String {
    switch code {
    case ENOSPC, EDQUOT: "the disk is full"
    case EACCES, EPERM: "permission denied"
    case EROFS: "the file system is read-only"
    case ENOENT, ENOTDIR: "a part of the path is missing or no folder"
    case EEXIST, ENOTEMPTY: "there is something of that name already"
    case EINVAL, ENOSYS, ENOTSUP, EXDEV: "the file system cannot exchange folders"
    case ENAMETOOLONG: "the name is too long"
    case EILSEQ: "the path is not valid UTF-8"
    case EIO: "the disk reports an error"
    default: "system error \(code)"
    }
  }
}
