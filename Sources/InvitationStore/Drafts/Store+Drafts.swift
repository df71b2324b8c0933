internal import GRDB
public import Invitations

extension Store {
  /// Saves a draft; a new one gets its number.
  public func save(_ draft: Draft, at now: Moment) throws -> Draft {
    try write { try Drafts.save(draft, at: now, $0) }
  }

  /// The draft with this number; nil when there is none.
  public func draft(_ number: Draft.Number) throws -> Draft? {
    try read { try Drafts.all(number, $0).first }
  }

  /// All drafts, the latest first.
  public func drafts() throws -> [Draft] { try read { try Drafts.all(nil, $0) } }

  /// Throws a draft away.
  public func deleteDraft(_ number: Draft.Number) throws {
    try write { try Drafts.delete(number, $0) }
  }

  /// What was set under a name; nil when nothing was.
  public func setting(_ name: Setting) throws -> String? {
    try read { db in
      try String.fetchOne(
        db, sql: "SELECT value FROM setting WHERE name = ?", arguments: [name.text])
    }
  }

  /// Sets something under a name; nil takes it away.
  public func set(_ name: Setting, to value: String?) throws {
    try write { db in
      guard let value else {
        return try db.execute(sql: "DELETE FROM setting WHERE name = ?", arguments: [name.text])
      }
      try db.execute(
        sql: "INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)",
        arguments: [name.text, value])
    }
  }
}

/// The name of something that is remembered.
public struct Setting: Hashable, Sendable {
  /// The name.
  public let text: String
  /// A setting with this name.
  public init(_ text: String) { self.text = text }

  /// When the owner last looked at the screens.
  public static let lastSeen = Setting("last-seen")
  /// Which column is what, for files with this header line.
  public static func columns(ofHeader line: String) -> Setting { Setting("columns:\(line)") }
}
