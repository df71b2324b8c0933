#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Paths as the system knows them: any bytes, which need not be text.
enum SystemPath {
  /// The bytes of a path.
  ///
  /// Where a name is no UTF-8, text has U+FFFD in its place; such a name is looked up in its folder,
  /// and taken when only one there reads like it.
  static func bytes(_ path: String) -> [CChar] {
    let plain = Array(path.utf8CString)
    guard path.unicodeScalars.contains("\u{FFFD}"), !exists(plain) else { return plain }
    var found: [CChar] = path.hasPrefix("/") ? [slash] : []
    for part in path.split(separator: "/") {
      if let last = found.last, last != slash { found.append(slash) }
      found += name(String(part), in: found)
    }
    return found + [0]
  }

  /// The names in a folder, as they are; nil when it can not be read.
  static func names(in folder: [CChar]) -> [[CChar]]? {
    guard let stream = opendir(folder) else { return nil }
    defer { closedir(stream) }
    var names: [[CChar]] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) {
          Array(UnsafeBufferPointer(start: $0, count: strlen($0)))
        }
      }
      if name != [dot], name != [dot, dot] { names.append(name) }
    }
    return names
  }

  /// A name as text; what is no UTF-8 becomes U+FFFD.
  static func text(_ name: some Collection<CChar>) -> String {
    String(decoding: name.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  private static let slash = CChar(UInt8(ascii: "/"))
  private static let dot = CChar(UInt8(ascii: "."))

  private static func name(_ part: String, in folder: [CChar]) -> [CChar] {
    let plain = Array(part.utf8CString.dropLast())
    guard part.unicodeScalars.contains("\u{FFFD}"), !exists(folder + plain + [0]) else {
      return plain
    }
    let others = names(in: folder.isEmpty ? [dot, 0] : folder + [0]) ?? []
    let alike = others.filter { text($0) == part }
    return alike.count == 1 ? alike[0] : plain
  }

  private static func exists(_ path: [CChar]) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }
}
