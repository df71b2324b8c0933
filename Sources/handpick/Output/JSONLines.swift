/// Many JSON objects on their way to stdout, a line each, written some thousands at a time.
///
/// A class because the readers' callbacks add to it while a command holds it.
final class JSONLines {
  private static let room = 1 << 16

  private let console: Console
  private var text = ""

  init(_ console: Console) {
    self.console = console
    text.reserveCapacity(Self.room * 2)
  }

  /// Adds a line.
  func print(_ line: JSONLine) {
    line.write(to: &text)
    text += "\n"
    if text.utf8.count >= Self.room { flush() }
  }

  /// Writes what is still waiting.
  func flush() {
    console.write(text)
    text.removeAll(keepingCapacity: true)
  }
}
