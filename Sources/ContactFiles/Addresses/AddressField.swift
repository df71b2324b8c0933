internal import Invitations

/// The addresses in a field that should hold one: a vCard's EMAIL, a cell of a CSV row.
enum AddressField {
  /// The addresses as found; a text that holds none is returned as it is, an empty one is left out.
  ///
  /// `"Ann" <ann@x.example>`, `mailto:ann@x.example?subject=x` and `ann@x.example (home)` give the
  /// address alone; `a@x.example; b@x.example` gives both.
  static func addresses(in text: String) -> [String] {
    if text.isEmpty { return [] }
    if EmailAddress.isValid(text) { return [text] }
    if let list = ExchangeAddress.list(text) { return list.filter(\.isMail).map(\.text) }
    // Some programs escape the quotes of a display name, as if it stood in quotes itself.
    let text = withoutScheme(text.replacing("\\\"", with: "\""))
    guard text.utf8.contains(Byte.at), !isCutByBlank(text) else {
      return text.isEmpty ? [] : [text]
    }
    let found = AddressList(text).mailboxes.map(\.address).filter { $0.utf8.contains(Byte.at) }
      .flatMap { apart(withoutScheme($0)) }
    // What only looks like an address when it is cut up, `http://a@x.example`, is none.
    let usable = found.filter { !$0.hasPrefix("//") }
    guard text.utf8.contains(UInt8(ascii: "<")) || usable.contains(where: EmailAddress.isValid)
    else { return [text] }
    return usable
  }

  /// Whether a blank may stand inside the address, as in `john doe@x.example`.
  ///
  /// What follows the blank would be somebody else's address. It is one of its own where it repeats
  /// a word of the name before it, as in `Ann Lee ann@x.example`.
  private static func isCutByBlank(_ text: String) -> Bool {
    guard !text.utf8.contains(where: marks.contains) else { return false }
    let words = text.lowercased().split(separator: " ")
    guard let place = words.firstIndex(where: { $0.contains("@") }), place > 0,
      words[place].first != "@"
    else { return false }
    let local = words[place].prefix { $0 != "@" }
    return place == 1 || !words[..<place].contains { local.contains($0) || $0.contains(local) }
  }

  /// What tells a name from the address beside it.
  private static let marks = Array("<>\"(),;:/|".utf8)

  /// The addresses in `a@x.example/b@x.example`, and the one in `'a@x.example'`, as people type them.
  ///
  /// These marks can stand in an address, so they count only where it is none otherwise.
  private static func apart(_ text: String) -> [String] {
    guard !EmailAddress.isValid(text) else { return [text] }
    let parts = text.split { $0 == "/" || $0 == "|" }.map { part in
      let isQuoted = part.count > 2 && part.first == "'" && part.last == "'"
      return String(isQuoted ? part.dropFirst().dropLast() : part)
    }
    return !parts.isEmpty && parts.allSatisfy(EmailAddress.isValid) ? parts : [text]
  }

  /// Adds the addresses of a field to those of a record, with a problem for each unusable one.
  static func add(_ text: String, line: Int, to emails: inout FoundEmails<String>) {
    if EmailAddress.isValid(text) {
      emails.append(text, problem: nil)
    } else {
      for email in addresses(in: text) {
        emails.append(email, problem: problem(of: email, line: line))
      }
    }
  }

  /// The same with texts where they stand; what has to be cut up is kept in the arena.
  static func add(
    _ text: UnsafeRawBufferPointer, line: Int, in arena: TextArena,
    to emails: inout FoundEmails<UnsafeRawBufferPointer>
  ) {
    if EmailAddress.isPlain(utf8: text.assumingMemoryBound(to: UInt8.self)) {
      emails.append(text, problem: nil)
    } else {
      for email in addresses(in: text.text) {
        emails.append(arena.keep(email), problem: problem(of: email, line: line))
      }
    }
  }

  /// What is wrong with an address, as a sentence with its line; nil when it can be used.
  private static func problem(of email: String, line: Int) -> String? {
    do {
      _ = try EmailAddress(email)
      return nil
    } catch {
      return "line \(line): \"\(email.prefix(80))\" is no usable address: \(error)"
    }
  }

  private static func withoutScheme(_ text: String) -> String {
    guard text.prefix(7).lowercased() == "mailto:" else { return text }
    let address = text.dropFirst(7).prefix { $0 != "?" }
    return FieldText.line(percentDecoded(address))
  }

  private static func percentDecoded(_ text: Substring) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
    let bytes = Array(text.utf8)
    var output: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
        let high = Byte.hexValue(bytes[index + 1]), let low = Byte.hexValue(bytes[index + 2])
      {
        output.append(high << 4 | low)
        index += 3
      } else {
        output.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: output, as: UTF8.self)
  }
}
