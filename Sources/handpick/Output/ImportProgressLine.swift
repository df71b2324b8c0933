import ContactFiles

/// A line on stderr that says how far an import is, where somebody watches.
struct ImportProgressLine {
  private let console: Console
  private let isShown: Bool

  init(_ console: Console) {
    self.console = console
    isShown = console.isWatched
  }

  /// Shows the count; the import goes on.
  func show(_ progress: ImportProgress) -> Bool {
    guard isShown, progress.bytesTotal > 0 else { return true }
    let share = progress.bytesRead * 100 / progress.bytesTotal
    console.tell("\r\(progress.records) records, \(share) %", endsLine: false)
    return true
  }

  /// Takes the line away.
  func clear() { if isShown { console.tell("\r\u{1B}[K", endsLine: false) } }
}
