/// Which characters the environment asks for.
public struct TextLocale: Hashable, Sendable {
  /// Whether characters beyond ASCII can be shown, as far as the environment says.
  public let isUTF8: Bool

  /// Reads `LC_ALL`, `LC_CTYPE` and `LANG`, the first one that is set; where none is, nothing speaks
  /// against UTF-8.
  public init(_ environment: [String: String]) {
    let names = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap { environment[$0] }
    guard let name = names.first(where: { !$0.isEmpty })?.lowercased() else {
      isUTF8 = true
      return
    }
    isUTF8 = name.contains("utf-8") || name.contains("utf8")
  }
}
