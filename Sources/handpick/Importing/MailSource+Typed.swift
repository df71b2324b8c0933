import Glibc
import Invitations

extension MailSource {
  /// Reads `maildir:PATH` or `mbox:FILE` as it was typed.
  init(typed words: String, _ context: Context) throws(CommandFailure) {
    guard let source = MailSource(words: words) else {
      throw .usage(
        "\(SafeText.line(words)) names no mail folder; write maildir:PATH or mbox:FILE.")
    }
    self = source.absolute(context)
  }

  /// The same folder by a path that is right everywhere; a shell leaves the `~` after a colon.
  func absolute(_ context: Context) -> MailSource {
    let typed = PathCompletion.expand(path, home: context.environment["HOME"])
    guard let resolved = realpath(typed, nil) else { return MailSource(kind, path: typed) }
    defer { free(resolved) }
    return MailSource(kind, path: String(cString: resolved))
  }
}
