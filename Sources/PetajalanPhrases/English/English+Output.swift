import Foundation
import OutputFolders

extension English: OutputPhrases {
  /// What is wrong, and what would be right where that is sure.
  public func sentence(for error: OutputError) -> String {
    switch error {
    case .notAFolder(let path):
      "there is a file at \(FaultText.path(path)) where the output folder is to be; give another folder"
    case .foreignFolder(let path):
      "the folder \(FaultText.path(path)) holds files and no output of petajalan; give a new folder, "
        + "an empty one, or one that petajalan wrote"
    case .holdsScenario(let path, let file):
      "the folder \(FaultText.path(path)) holds the scenario's file \(FaultText.path(file)), and is "
        + "replaced as a whole; give another folder"
    case .scenarioFile(let path):
      "\(FaultText.path(path)) is a file of the scenario and is not written over; give another name"
    case .foreignFile(let path):
      "the file \(FaultText.path(path)) is there and holds no model; give another name"
    case .holdsWorkingFolder(let path):
      "the folder \(FaultText.path(path)) is the one that you are in, or holds it, and would be taken away; "
        + "give another folder, or start from another one"
    case .mountPoint(let path):
      "another file system begins at the folder \(FaultText.path(path)), so that it cannot be replaced as a "
        + "whole; give a folder inside of it"
    case .cannotRead(let path, let code): "cannot read \(FaultText.path(path)): \(cause(code))"
    case .cannotWrite(let path, let code):
      "cannot write \(FaultText.path(path)): \(cause(code)); a previous output is kept"
    case .cannotReplace(let path, let code):
      "cannot put the new output in place at \(FaultText.path(path)): \(cause(code)); "
        + "the previous output is kept"
    case .notSynced(let path, let code):
      "the new output is in place at \(FaultText.path(path)), but it is not sure to be on the disk: "
        + cause(code)
    case .foreignFilesLeft(let folder, let code):
      "the new output is in place, but files that petajalan did not write could not be moved "
        + "into it (\(cause(code))); they are in \(FaultText.path(folder))"
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
    case EFBIG: "the file may not grow so large (ulimit -f)"
    case EMFILE, ENFILE: "too many files are open (ulimit -n)"
    case EBADF: "it is closed"
    case EIO: "the disk reports an error"
    default: "system error \(code)"
    }
  }
}
