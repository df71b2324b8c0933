/// A word of a name that says something about the human, or nothing.
enum NameWord: Sendable {
  /// A form of address that stands before the name: "Dr", "Frau".
  case title
  /// A short title that could be a name too, so it counts only with a dot: "Ing.", "Hr.".
  case dottedTitle
  /// A degree or profession that stands behind the name: "PhD".
  case degree
  /// A word between two people of one household: "and".
  case conjunction
  /// What tells a child from a parent of the same name.
  case generation(Generation)

  /// The younger and the older of two people with one name.
  enum Generation: String, Sendable {
    /// Junior.
    case junior = "jr"
    /// Senior; as the first word it is a Spanish form of address instead.
    case senior = "sr"
    /// The second.
    case second = "ii"
    /// The third.
    case third = "iii"
    /// The fourth.
    case fourth = "iv"
  }

  /// What a word says, by the hash of its folded form; nil for a name.
  static func meaning(of hash: UInt64) -> NameWord? {
    // Nearly every word is a name, and that has to be known without a search.
    guard filter[Int(hash & 1023)] else { return nil }
    return byHash[hash]
  }

  private static let filter: [Bool] = {
    var filter = [Bool](repeating: false, count: 1024)
    for hash in byHash.keys { filter[Int(hash & 1023)] = true }
    return filter
  }()

  private static let byHash: [UInt64: NameWord] = {
    var words: [UInt64: NameWord] = [:]
    func add(_ list: String, _ word: NameWord) {
      for text in list.split(separator: " ") { words[NameHash.of(text.utf8)] = word }
    }
    add(
      """
      mr mrs ms miss mx dr prof professor sir dame rev reverend herr frau mme mlle madame monsieur \
      mademoiselle signor signora dott dottssa dottoressa senor senora srta sra judr mudr rndr \
      phdr paedr mvdr mgr dipl доктор господин госпожа
      """, .title)
    add("hr fr ing mag sig don lic arq bc hon capt lt col gen sgt fru doc", .dottedTitle)
    add(
      "phd md mba msc bsc esq dds dvm cpa cfa msw rn pmp csc llm bsn frcp frcs dphil", .degree)
    add("and und et og och", .conjunction)
    add("jr jnr junior", .generation(.junior))
    add("sr snr senior", .generation(.senior))
    add("ii 2nd", .generation(.second))
    add("iii 3rd", .generation(.third))
    add("iv 4th", .generation(.fourth))
    return words
  }()

  /// Forms of address that are written behind a name without a blank, folded.
  static let attached: [[UInt8]] = ["さま", "様", "さん", "先生", "女士", "小姐", "님", "씨"]
    .map { Array(Folding.fold($0).utf8) }
}

/// A hash of folded bytes that is the same in every run, so that it can be stored.
enum NameHash {
  /// The hash of nothing (FNV-1a, 64 bits).
  static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The hash of some bytes.
  static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(seed) { add($1, to: $0) }
  }

  /// The hash with one more byte.
  static func add(_ byte: UInt8, to hash: UInt64) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  /// Spreads the bits, so that sums of hashes are hashes again (splitmix64's last step).
  static func spread(_ hash: UInt64) -> UInt64 {
    var bits = hash
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }
}
