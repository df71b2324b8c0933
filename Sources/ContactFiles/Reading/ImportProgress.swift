/// How far a reading has come.
public struct ImportProgress: Hashable, Sendable {
  /// The file that is being read.
  public let source: String
  /// Bytes of all files read so far.
  public let bytesRead: Int
  /// Bytes of all files, as far as they are known.
  public let bytesTotal: Int
  /// Records handed out so far.
  public let records: Int
}
