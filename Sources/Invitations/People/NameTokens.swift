/// The words of a name, folded, for comparing names in any order.
public struct NameTokens: Hashable, Sendable {
  /// The words, folded, titles left out, in the order of the name.
  public let words: [String]

  /// Splits a name into its words.
  ///
  /// Case, diacritics and width are folded; titles go, "Jr" and "Sr" stay: they tell people apart.
  public init(_ name: String) {
    words = Folding.fold(name)
      .split { !$0.isLetter && !$0.isNumber && $0 != "'" }
      .map(String.init)
      .filter { !Self.titles.contains($0) }
  }

  /// Whether the two could name the same human.
  ///
  /// Order does not matter, an initial fits a word that begins with it, and an empty name fits all.
  public func isCompatible(with other: NameTokens) -> Bool {
    if words.isEmpty || other.words.isEmpty { return true }
    let (few, many) =
      words.count <= other.words.count ? (words, other.words) : (other.words, words)
    guard suffixes == other.suffixes else { return false }
    var left = many
    // Whole words first, so that an initial does not take the place of its own word.
    for word in few.sorted(by: { $0.count > $1.count }) {
      guard let place = left.firstIndex(where: { Self.fits(word, $0) }) else { return false }
      left.remove(at: place)
    }
    return true
  }

  /// Whether both have the same two or more words, in any order.
  public func isSameFullName(as other: NameTokens) -> Bool {
    words.count >= 2 && words.count == other.words.count && words.sorted() == other.words.sorted()
  }

  /// Whether the part of an address before the `@` is made of this name: `jan.novak`, `jnovak`.
  public func isCarried(by local: String) -> Bool {
    guard let first = words.first, let last = words.last, words.count >= 2 else { return false }
    let letters = Folding.fold(local).filter(\.isLetter)
    guard letters.contains(last) else { return false }
    if words.allSatisfy({ $0.count >= 2 && letters.contains($0) }) { return true }
    return letters == "\(first.prefix(1))\(last)" || letters == "\(last)\(first.prefix(1))"
  }

  private var suffixes: Set<String> { Set(words).intersection(["jr", "sr", "ii", "iii"]) }

  private static func fits(_ a: String, _ b: String) -> Bool {
    if a == b { return true }
    if a.count == 1 { return b.hasPrefix(a) }
    return b.count == 1 && a.hasPrefix(b)
  }

  private static let titles: Set<String> = [
    "mr", "mrs", "ms", "miss", "dr", "prof", "professor", "herr", "frau", "monsieur", "madame",
    "mme", "ing", "mag", "dipl", "phd", "msc", "bsc", "mba", "judr", "mudr", "rndr", "csc",
  ]
}
