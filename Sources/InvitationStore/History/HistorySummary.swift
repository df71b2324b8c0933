public import Invitations

/// What reading a mail folder brought.
public struct HistorySummary: Hashable, Sendable {
  /// Whether nothing had to be read, because nothing changed since the last time.
  public var isUnchanged = false
  /// Mails that were read.
  public var read = 0
  /// Mails that count.
  public var counted = 0
  /// Mails that do not, by reason.
  public var keptOut: [KeptOutMail: Int] = [:]

  /// Nothing yet.
  public init() {}

  /// Adds what another part of the folder brought.
  mutating func add(_ other: HistorySummary) {
    read += other.read
    counted += other.counted
    keptOut.merge(other.keptOut, uniquingKeysWith: +)
  }
}

/// A mail folder that was read.
public struct ReadMailSource: Hashable, Sendable, Identifiable {
  /// The number of a folder that was read.
  public struct ID: SerialNumber {
    /// The number behind it.
    public let number: Int64
    /// Wraps a number that the store gave, or that somebody typed.
    public init(_ number: Int64) { self.number = number }
  }

  /// Its number.
  public var id: ID
  /// Which folder.
  public var source: MailSource
  /// When it was read last.
  public var readAt: Moment
  /// What all readings of it brought.
  public var summary: HistorySummary
}
