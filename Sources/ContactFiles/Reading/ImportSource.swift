/// Where contacts are read from.
public enum ImportSource: Hashable, Sendable {
  /// A file, or a folder whose contact files are read one after the other.
  case path(String)
  /// Bytes already in memory, with the name that records and messages give them; `-` is stdin.
  case bytes(name: String, [UInt8])
}
