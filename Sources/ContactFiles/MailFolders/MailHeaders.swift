#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif
internal import Invitations

/// The headers of a message that say who wrote to whom, and when; its body is never looked at.
struct MailHeaders {
  /// The raw values of the address headers, unfolded or not.
  private(set) var from: UnsafeRawBufferPointer?
  private(set) var replyTo: UnsafeRawBufferPointer?
  private(set) var recipients: [UnsafeRawBufferPointer] = []
  private(set) var blindRecipients: [UnsafeRawBufferPointer] = []
  private(set) var date: UnsafeRawBufferPointer?
  private(set) var messageID: UnsafeRawBufferPointer?
  /// What the server that delivered it wrote on top.
  private(set) var deliveredTo: UnsafeRawBufferPointer?
  private(set) var returnPath: UnsafeRawBufferPointer?
  private(set) var authentication: UnsafeRawBufferPointer?
  private(set) var receivedSPF: UnsafeRawBufferPointer?
  /// The labels that Google's archives give a message.
  private(set) var labels: UnsafeRawBufferPointer?
  /// Whether a blank line ends the headers; else the message is cut off within them.
  private(set) var isComplete = false
  /// Whether the next message of an mbox file begins where a blank line should be.
  private(set) var isInterrupted = false
  /// Whether a machine or a list sent it.
  private(set) var isAutomatic = false
  /// Why the message says nothing about a relation, as far as its headers say.
  private(set) var keptOut: KeptOutMail?
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
        isComplete = true
        return
      }
      if first == UInt8(ascii: "F"), end > start,
        MboxMessages.isSeparator(bytes.part(end, lineEnd))
      {
        isInterrupted = true
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
    case UInt8(ascii: "t"): read(recipients: field, of: "To:")
    case UInt8(ascii: "c"):
      read(recipients: field, of: "Cc:")
      if let value = Self.value(field, of: "Content-Type:")?.trimmed(),
        value.startsWith("multipart/report")
      {
        note(.bounce)
      }
    case UInt8(ascii: "b"):
      if let value = Self.value(field, of: "Bcc:") { blindRecipients.append(value) }
    case UInt8(ascii: "d"):
      if let value = Self.value(field, of: "Date:"), date == nil { date = value }
      if deliveredTo == nil { deliveredTo = Self.value(field, of: "Delivered-To:") }
    case UInt8(ascii: "m"):
      if let value = Self.value(field, of: "Message-ID:"), messageID == nil { messageID = value }
    case UInt8(ascii: "r"):
      if let value = Self.value(field, of: "Reply-To:") { replyTo = value }
      if let value = Self.value(field, of: "Return-Path:") {
        if value.trimmed().startsWith("<>") { note(.bounce) }
        returnPath = returnPath ?? value
      }
      if receivedSPF == nil { receivedSPF = Self.value(field, of: "Received-SPF:") }
    case UInt8(ascii: "l"):
      if Self.value(field, of: "List-Id:") != nil { noteAutomatic(.list) }
      if Self.value(field, of: "List-Post:") != nil { note(.list) }
      if Self.value(field, of: "List-Unsubscribe:") != nil { note(.bulk) }
    case UInt8(ascii: "p"):
      guard let value = Self.value(field, of: "Precedence:")?.trimmed() else { return }
      if value.startsWith("list") { noteAutomatic(.list) }
      if value.startsWith("bulk") || value.startsWith("junk") { noteAutomatic(.bulk) }
    case UInt8(ascii: "a"):
      if let value = Self.value(field, of: "Auto-Submitted:")?.trimmed(), !value.startsWith("no") {
        noteAutomatic(.automatic)
      }
      if authentication == nil {
        authentication = Self.value(field, of: "Authentication-Results:")
      }
    case UInt8(ascii: "x"):
      if deliveredTo == nil { deliveredTo = Self.value(field, of: "X-Original-To:") }
      if labels == nil { labels = Self.value(field, of: "X-Gmail-Labels:") }
    default: break
    }
  }

  private mutating func read(recipients field: UnsafeRawBufferPointer, of name: StaticString) {
    guard field.startsWith(name) else { return }
    guard let value = Self.value(field, of: name) else { return note(.crowd) }
    recipients.append(value)
  }

  private mutating func noteAutomatic(_ reason: KeptOutMail) {
    isAutomatic = true
    note(reason)
  }

  /// A list is named before all else that also holds of its mails.
  private mutating func note(_ reason: KeptOutMail) {
    if keptOut == nil || reason == .list { keptOut = reason }
  }

  @inline(__always)
  private static func value(
    _ field: UnsafeRawBufferPointer, of name: StaticString
  ) -> UnsafeRawBufferPointer? {
    let length = name.utf8CodeUnitCount
    // The colon alone tells nearly all other fields apart.
    guard field.count >= length, field[length - 1] == Byte.colon, field.startsWith(name) else {
      return nil
    }
    let value = field.part(length, field.count)
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
