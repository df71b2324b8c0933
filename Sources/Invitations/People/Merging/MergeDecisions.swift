/// Everything the user decided about who is who, in the order of deciding.
///
/// Where two decisions are about the same two records, the later one counts.
///
/// ```swift
/// var decisions = MergeDecisions()
/// decisions.separate([oldCard], from: [annLee, annLeeAtWork])
/// decisions.join(ann, annaMaria)
/// decisions.undo()
/// ```
public struct MergeDecisions: Hashable, Sendable {
  /// The decisions, the latest last.
  public private(set) var all: [MergeDecision]

  /// Takes decisions that were stored, in the order of deciding.
  public init(_ all: [MergeDecision] = []) { self.all = all }

  /// Decides that two records are one person.
  public mutating func join(_ first: MergeRecord, _ second: MergeRecord) {
    all.append(MergeDecision(.join, first.handles, second.handles))
  }

  /// Decides that some records are not the person whom the other records are.
  public mutating func separate(_ records: [MergeRecord], from others: [MergeRecord]) {
    all.append(
      MergeDecision(.separate, records.flatMap(\.handles), others.flatMap(\.handles)))
  }

  /// Takes back the last decision, if there is one.
  @discardableResult
  public mutating func undo() -> MergeDecision? { all.popLast() }
}
