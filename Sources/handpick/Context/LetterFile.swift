import Glibc
import Invitations

/// Letters as files.
enum LetterFile {
  /// Reads a letter; `-` is stdin.
  static func read(_ path: String) throws(CommandFailure) -> Letter {
    let text = path == "-" ? TextFile.read(descriptor: STDIN_FILENO) : TextFile.read(path)
    guard let text else {
      throw .refused(
        "\(path) can not be read as a letter: \(errno == 0 ? "it is too large" : String(cString: strerror(errno)))"
      )
    }
    do {
      return try Letter(fileText: text)
    } catch {
      throw .refused("\(path): \(error)")
    }
  }
}
