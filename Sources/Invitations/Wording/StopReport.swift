/// What stopping everything did.
public struct StopReport: Hashable, Sendable {
  /// When.
  public var at: ClockReading
  /// Taken back without a trace.
  public var cancelled: [Invitation]
  /// Taken back although an earlier try may have left.
  public var withdrawn: [Invitation]
  /// Their last bytes were leaving that moment.
  public var leaving: [Invitation]
  /// Those of the same batches that had left before.
  public var hadLeft: [Invitation]

  /// Makes a report.
  public init(
    at: ClockReading, cancelled: [Invitation] = [], withdrawn: [Invitation] = [],
    leaving: [Invitation] = [], hadLeft: [Invitation] = []
  ) {
    self.at = at
    self.cancelled = cancelled
    self.withdrawn = withdrawn
    self.leaving = leaving
    self.hadLeft = hadLeft
  }

  /// What happened, honestly, for the owner, to be checked against the queue.
  ///
  /// `0 left after 14:03:12. 37 taken back without a trace. 5 had already left: Ana, Ben, ...`
  public var sentence: String {
    let time = CivilTime(at.now, secondsEast: at.secondsEast).clock
    var sentences = [
      "\(leaving.count) left after \(time).",
      "\(cancelled.count) taken back without a trace.",
    ]
    if !leaving.isEmpty { sentences.append("Leaving that moment: \(names(leaving)).") }
    if !withdrawn.isEmpty {
      sentences.append("Taken back, but may have left before: \(names(withdrawn)).")
    }
    if !hadLeft.isEmpty {
      sentences.append("\(hadLeft.count) had already left: \(names(hadLeft)).")
    }
    return sentences.joined(separator: " ")
  }

  private func names(_ invitations: [Invitation]) -> String {
    let shown = invitations.prefix(Self.mostNames).map(\.name).joined(separator: ", ")
    let more = invitations.count - Self.mostNames
    return more > 0 ? "\(shown) and \(more) more" : shown
  }

  private static let mostNames = 10
}
