import ContactFiles

/// A line on stderr that says how far the reading of mail is and how fast, where somebody watches.
struct MailProgressLine {
  private let console: Console
  private let isShown: Bool
  private let start = ContinuousClock.now

  init(_ console: Console) {
    self.console = console
    isShown = console.isWatched
  }

  /// Shows the count; the reading goes on.
  func show(_ progress: ImportProgress) -> Bool {
    guard isShown else { return true }
    let seconds = max(1, (ContinuousClock.now - start).components.seconds)
    let rate = "\(Int64(progress.bytesRead) / seconds >> 20) MB/s"
    let share =
      progress.bytesTotal > 0 ? ", \(progress.bytesRead * 100 / progress.bytesTotal) %" : ""
    console.tell("\r\(progress.records) mails\(share), \(rate)\u{1B}[K", endsLine: false)
    return true
  }

  /// Takes the line away.
  func clear() { if isShown { console.tell("\r\u{1B}[K", endsLine: false) } }
}
