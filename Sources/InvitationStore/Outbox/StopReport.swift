public import Invitations

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

  /// What happened, honestly, for the owner.
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
    invitations.map(\.name).joined(separator: ", ")
  }
}
