/// What a file may cost; a hostile one ends early, with a sentence.
enum ReadLimits {
  /// Bytes of one file.
  static let file = 512 << 20
  /// Bytes of one line after unfolding, or of one quoted cell.
  static let line = 1 << 20
  /// Bytes of one field.
  static let field = 64 << 10
  /// Addresses, telephone numbers or categories of one record.
  static let values = 1_000
  /// Bytes between two reports of progress.
  static let stride = 1 << 20
  /// Entries of one archive.
  static let archiveEntries = 1_000
  /// How many times its size an archive may unpack to.
  static let archiveRatio = 200
}
