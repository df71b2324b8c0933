/// What the user decided about some records: final, and stronger than every rule.
public struct MergeDecision: Hashable, Sendable {
  /// One person or two.
  public enum Verdict: String, Hashable, Sendable, CaseIterable {
    /// Every record of the one side is the same person as every record of the other.
    case join
    /// No record of the one side is the same person as any record of the other.
    case separate
  }

  /// One person or two.
  public let verdict: Verdict
  /// The records on the one side, by their handles.
  public let first: [RecordHandle]
  /// The records on the other side.
  public let second: [RecordHandle]

  /// Brings back a decision that was stored.
  public init(_ verdict: Verdict, _ first: [RecordHandle], _ second: [RecordHandle]) {
    self.verdict = verdict
    self.first = first
    self.second = second
  }
}
