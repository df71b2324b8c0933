internal import Invitations

/// What was read from a source, in numbers, and what could not be.
public struct ImportReport: Hashable, Sendable {
  /// The formats that were found.
  public var formats: Set<ContactFormat> = []
  /// Files that were read.
  public var files = 0
  /// Bytes that were read.
  public var bytes = 0
  /// Records that were handed out.
  public var records = 0
  /// Records without any usable address.
  public var withoutAddress = 0
  /// Groups and lists among the records.
  public var groups = 0
  /// Organisations among the records.
  public var organizations = 0
  /// Rows of hidden profiles: counted, not handed out.
  public var hiddenRows = 0
  /// How many problems there were, listed or not.
  public var problemCount = 0
  /// The first problems, at most `problemLimit`.
  public var problems: [ImportProblem] = []

  /// How many problems are listed; a broken file of a gigabyte must not fill the memory with them.
  public static let problemLimit = 1_000

  /// An empty report.
  public init() {}

  /// Counts a record.
  mutating func count(_ kind: ContactRecord.Kind, hasUsableAddress: Bool) {
    records += 1
    if kind == .group { groups += 1 }
    if kind == .organization { organizations += 1 }
    if !hasUsableAddress { withoutAddress += 1 }
  }
}
