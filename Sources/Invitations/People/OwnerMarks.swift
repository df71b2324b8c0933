/// A few bytes of the owner's name and addresses that tell nearly everybody else apart at a glance.
///
/// Rules run once for every imported person; only who passes here is compared in earnest.
struct OwnerMarks: Hashable, Sendable {
  /// First bytes of the own keys; folding an address keeps its first letter.
  private var keyBytes: [UInt8] = []
  /// The letters of the folded name, in whatever order; nil when it is no full name.
  private var letters: Letters?
  /// The family name, when an own address is made of the name.
  private var carried: [UInt8] = []

  private struct Letters: Hashable {
    /// How many are in ASCII, and what they add up to.
    var count = 0
    var sum = 0
    /// How many are not.
    var others = 0
  }

  init() {}

  init(_ name: NameTokens, keys: Set<IdentityKey>) {
    keyBytes = Array(Set(keys.compactMap(\.text.utf8.first)))
    guard let last = name.words.last, name.words.count >= 2 else { return }
    letters = Self.letters(of: name.words.joined().utf8)
    let isCarried = keys.contains { key in
      name.isCarried(by: String(key.text.prefix { $0 != "@" }))
    }
    if isCarried { carried = Array(last.utf8) }
  }

  /// Whether an address that begins so could be the owner's.
  func mayBeginKey(_ local: some Collection<UInt8>) -> Bool {
    local.first.map { keyBytes.contains(Self.lower($0)) } ?? false
  }

  /// Whether this could be the owner's full name.
  func mayBeName(_ name: some Sequence<UInt8>) -> Bool {
    guard let letters else { return false }
    let found = Self.letters(of: name)
    if letters.others > 0 { return found.others > 0 }
    if found.others == 0 { return found == letters }
    // A letter outside ASCII folds to one letter or two ("Groß"), or to none (a mark).
    return found.count <= letters.count && found.sum <= letters.sum
      && found.count + 2 * found.others >= letters.count
  }

  /// Whether the part of an address before the `@` could be made of the owner's name.
  func mayCarryName(_ bytes: some Collection<UInt8>) -> Bool {
    guard let first = carried.first else { return false }
    var start = bytes.startIndex
    while let found = bytes[start...].firstIndex(where: { Self.lower($0) == first }) {
      let rest = bytes[found...].lazy.filter(Self.isLetter).map(Self.lower)
      if rest.starts(with: carried) { return true }
      start = bytes.index(after: found)
    }
    return false
  }

  private static func letters(of text: some Sequence<UInt8>) -> Letters {
    var letters = Letters()
    for byte in text {
      // Only the first byte of a scalar counts.
      if byte >= 0xC0 { letters.others += 1 }
      guard byte < 0x80, isLetter(byte) else { continue }
      letters.count += 1
      letters.sum += Int(lower(byte))
    }
    return letters
  }

  private static func lower(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
