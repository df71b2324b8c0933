/// What a stop did, in one line that can be checked against the queue.
public struct StopSummary: Hashable, Sendable, CustomStringConvertible {
  /// When the stop took effect, on the owner's clock.
  public var at: CivilTime
  /// How many were taken back before they left.
  public var takenBack: Int
  /// The names of those that had already left.
  public var alreadyLeft: [String]
  /// The name of the one whose last bytes could no longer be kept back; nil when there is none.
  public var inFlight: String?

  /// Makes a summary.
  public init(
    at: CivilTime, takenBack: Int, alreadyLeft: [String] = [], inFlight: String? = nil
  ) {
    self.at = at
    self.takenBack = takenBack
    self.alreadyLeft = alreadyLeft
    self.inFlight = inFlight
  }

  /// The line to show.
  ///
  /// `0 left after 14:03:12. 37 taken back without a trace. 5 had already left: Ana, Ben, ...`
  public var description: String {
    var sentences = ["\(inFlight == nil ? 0 : 1) left after \(at.clock)."]
    sentences.append("\(takenBack) taken back without a trace.")
    if let inFlight { sentences.append("\(inFlight)'s was on its way and could not be kept back.") }
    sentences.append(
      alreadyLeft.isEmpty
        ? "None had already left." : "\(alreadyLeft.count) had already left: \(names).")
    return sentences.joined(separator: " ")
  }

  private var names: String {
    let shown = alreadyLeft.prefix(Self.mostNames).joined(separator: ", ")
    let more = alreadyLeft.count - Self.mostNames
    return more > 0 ? "\(shown) and \(more) more" : shown
  }

  private static let mostNames = 10
}
