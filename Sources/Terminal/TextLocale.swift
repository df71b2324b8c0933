/// Which characters the environment asks for.
public struct TextLocale: Hashable, Sendable {
  /// Whether characters beyond ASCII can be shown, as far as the environment says.
  public let isUTF8: Bool

  /// Reads `LC_ALL`, `LC_CTYPE` and `LANG`, the first one that is set; where none is, nothing speaks
  /// against UTF-8.
  public init(_ environment: [String: String]) {
    let names = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap { environment[$0] }
    guard let name = names.first(where: { !$0.isEmpty }) else {
      isUTF8 = true
      return
    }
    // The name of the character set is the part after the dot: `C.UTF-8`, `de_DE.utf8@euro`.
    let set = name.utf8.split(separator: UInt8(ascii: ".")).last ?? name.utf8[...]
    let plain = set.prefix { $0 != UInt8(ascii: "@") }.filter { $0 != UInt8(ascii: "-") }
    isUTF8 = String(decoding: plain, as: UTF8.self).lowercased() == "utf8"
  }
}
