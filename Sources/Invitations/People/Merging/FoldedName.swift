/// A name as far as it tells people apart.
///
/// Case, diacritics, width, titles, the order of the words and the blanks of Chinese, Japanese and
/// Korean names are folded away; "Jr" and "Sr" stay. Equal means: the same full name.
///
/// ```swift
/// FoldedName("Dr. José NÚÑEZ") == FoldedName("Nunez, Jose")          // true
/// FoldedName("J. Smith").isCompatible(with: FoldedName("John Smith")) // true
/// FoldedName("John Smith Jr") == FoldedName("John Smith Sr")         // false
/// ```
public struct FoldedName: Hashable, Sendable {
  /// A hash of the name that is the same in every run and on every machine.
  ///
  /// Made to be stored beside a record and looked up; equal names have equal fingerprints, and
  /// names with equal fingerprints are compared before anything follows from it.
  public struct Fingerprint: Hashable, Sendable {
    /// The hash; 0 for a name without words.
    public let number: Int64

    /// Wraps a number that was stored before.
    public init(_ number: Int64) { self.number = number }
  }

  /// The canonical form: equal for equal names, empty for a name without words.
  public let key: String
  /// The stored form of the key.
  public let fingerprint: Fingerprint
  /// Whether there are two words or more, which two people rarely share.
  public let isFull: Bool

  /// The words in the order of the name.
  let words: [String]
  /// All words without blanks, for Chinese, Japanese and Korean names; else empty.
  let compact: String
  let generation: NameWord.Generation?
  let isHousehold: Bool

  /// Folds and reads a name.
  public init(_ name: String) {
    var reader = NameReader()
    self.init(name, with: &reader)
  }

  init(_ name: String, with reader: inout NameReader) {
    reader.read(folded: Folding.fold(name))
    let text = reader.words.map { String(decoding: reader.bytes[$0.bytes], as: UTF8.self) }
    words = text
    compact = reader.isIdeographic ? text.joined() : ""
    generation = reader.generation
    isHousehold = reader.isHousehold
    isFull = reader.isFull
    fingerprint = reader.fingerprint
    let plain =
      reader.isIdeographic ? Self.leastRotation(compact) : text.sorted().joined(separator: " ")
    let ending = reader.generation.map { ", \($0.rawValue)" } ?? ""
    key = plain.isEmpty ? "" : (reader.isHousehold ? "& " : "") + plain + ending
  }

  /// Whether there is no word in it.
  public var isEmpty: Bool { key.isEmpty }

  /// The same full name.
  public static func == (a: FoldedName, b: FoldedName) -> Bool { a.key == b.key }

  /// Hashes the canonical form.
  public func hash(into hasher: inout Hasher) { hasher.combine(key) }

  /// Swapping family and given name turns a name written without blanks, so the least turn is it.
  private static func leastRotation(_ text: String) -> String {
    let letters = Array(text.unicodeScalars)
    guard letters.count <= NameReader.longestTurn else { return text }
    let turns = letters.indices.map { Array(letters[$0...] + letters[..<$0]) }
    let least = turns.min { a, b in a.lexicographicallyPrecedes(b) } ?? letters
    var view = String.UnicodeScalarView()
    view.append(contentsOf: least)
    return String(view)
  }
}
