#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The files of one of a Maildir's two folders, as bytes: there may be a million of them, and most
/// are known.
///
/// A class because it owns the open folder.
final class MaildirFiles {
  /// A mail's file, and the name that it keeps for its life behind the folder's.
  typealias Entry = (file: [CChar], name: [UInt8])

  /// The open folder, to open files in.
  let descriptor: Int32
  private let stream: OpaquePointer

  /// Opens a folder; nil when it can not be read.
  init?(path: String) {
    guard let stream = opendir(SystemPath.bytes(path)) else { return nil }
    self.stream = stream
    descriptor = dirfd(stream)
  }

  deinit { closedir(stream) }

  /// The names of mails that are not known, in the order of their names; drafts and what is in the
  /// trash are passed over.
  func names(
    in folder: String, isKnown: (UnsafeRawBufferPointer) -> Bool
  ) -> [Entry] {
    var key = Array("\(folder)/".utf8)
    let start = key.count
    var found: [Entry] = []
    while let entry = readdir(stream) {
      withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        let file = UnsafeRawBufferPointer(rebasing: bytes[..<(bytes.firstIndex(of: 0) ?? 0)])
        guard let first = file.first, first != Self.dot else { return }
        let colon = file.lastIndex(of: Byte.colon) ?? file.count
        guard !Self.isPassedOver(file.part(colon, file.count)) else { return }
        key.removeSubrange(start...)
        key.append(contentsOf: file.part(0, colon))
        guard !key.withUnsafeBytes(isKnown) else { return }
        found.append((file.map { CChar(bitPattern: $0) } + [0], key))
      }
    }
    return found.sorted { $0.name.lexicographicallyPrecedes($1.name) }
  }

  private static let dot = UInt8(ascii: ".")

  /// Whether the flags behind `:2,` say trash or draft.
  private static func isPassedOver(_ flags: UnsafeRawBufferPointer) -> Bool {
    flags.startsWith(":2,")
      && (flags.contains(UInt8(ascii: "T")) || flags.contains(UInt8(ascii: "D")))
  }
}
