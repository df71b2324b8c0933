internal import CText

/// A conversion from one charset to UTF-8.
///
/// A class because it owns an iconv handle, which is dear to open and cheap to use again.
final class CharsetConverter {
  private let handle: UnsafeMutableRawPointer
  private let unit: Int

  /// Opens the conversion; nil when the charset is not known.
  init?(_ name: String) {
    guard let handle = ctext_converter_open(name) else { return nil }
    self.handle = handle
    unit = name.hasPrefix("UTF-16") ? 2 : name.hasPrefix("UTF-32") ? 4 : 1
  }

  deinit {
    ctext_converter_close(handle)
  }

  /// The text as UTF-8; bytes that mean nothing become U+FFFD.
  func utf8(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
    let capacity = bytes.count * 4 + 16
    return [UInt8](unsafeUninitializedCapacity: capacity) { output, count in
      guard let start = output.baseAddress else { return }
      count = ctext_convert(
        handle, bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), bytes.count, unit, start,
        capacity)
    }
  }
}
