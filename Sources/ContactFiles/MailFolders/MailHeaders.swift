#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The headers of a message that say who wrote to whom; its body is never looked at.
struct MailHeaders {
  /// The raw values of the address headers, unfolded or not.
  private(set) var from: UnsafeRawBufferPointer?
  private(set) var replyTo: UnsafeRawBufferPointer?
  private(set) var recipients: [UnsafeRawBufferPointer] = []
  /// Whether a machine or a list sent it.
  private(set) var isAutomatic = false
  /// The offset behind the blank line that ends the headers.
  private(set) var end: Int

  /// Reads the headers that start at an offset.
  init(_ bytes: UnsafeRawBufferPointer, from start: Int) {
    end = start
    while end < bytes.count {
      let lineEnd = Self.lineEnd(bytes, from: end)
      let next = min(lineEnd + 1, bytes.count)
      let first = bytes[end]
      if first == Byte.lf || first == Byte.cr {
        end = next
        return
      }
      let valueEnd = Self.endOfFolds(bytes, from: next, valueEnd: lineEnd)
      read(bytes.part(end, min(valueEnd, bytes.count)), first: first | 0x20)
      end = min(valueEnd + 1, bytes.count)
    }
  }

  private mutating func read(_ field: UnsafeRawBufferPointer, first: UInt8) {
    switch first {
    case UInt8(ascii: "f"):
      if let value = Self.value(field, of: "From:"), from == nil { from = value }
    case UInt8(ascii: "t"):
      if let value = Self.value(field, of: "To:") { recipients.append(value) }
    case UInt8(ascii: "c"):
      if let value = Self.value(field, of: "Cc:") { recipients.append(value) }
    case UInt8(ascii: "r"):
      if let value = Self.value(field, of: "Reply-To:") { replyTo = value }
    case UInt8(ascii: "l"):
      if Self.value(field, of: "List-Id:") != nil { isAutomatic = true }
    case UInt8(ascii: "p"):
      if let value = Self.value(field, of: "Precedence:")?.trimmed(),
        value.startsWith("bulk") || value.startsWith("list") || value.startsWith("junk")
      {
        isAutomatic = true
      }
    case UInt8(ascii: "a"):
      if let value = Self.value(field, of: "Auto-Submitted:")?.trimmed(), !value.startsWith("no") {
        isAutomatic = true
      }
    default: break
    }
  }

  private static func value(
    _ field: UnsafeRawBufferPointer, of name: StaticString
  ) -> UnsafeRawBufferPointer? {
    guard field.startsWith(name) else { return nil }
    let value = field.part(name.utf8CodeUnitCount, field.count)
    return value.count <= ReadLimits.field ? value : nil
  }

  /// Lines that start with a blank go on with the header.
  private static func endOfFolds(
    _ bytes: UnsafeRawBufferPointer, from start: Int, valueEnd: Int
  ) -> Int {
    var (next, end) = (start, valueEnd)
    while next < bytes.count, Byte.isBlank(bytes[next]) {
      end = lineEnd(bytes, from: next)
      next = min(end + 1, bytes.count)
    }
    return end
  }

  private static func lineEnd(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
    guard let base = bytes.baseAddress,
      let found = memchr(base + start, Int32(Byte.lf), bytes.count - start)
    else { return bytes.count }
    return base.distance(to: UnsafeRawPointer(found))
  }
}
