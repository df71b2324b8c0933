/// Reads folded names into their words, with buffers that are used again.
///
/// A million names are read at an import, so nothing is allocated for a name of usual length.
struct NameReader {
  /// One word that tells people apart.
  struct Word {
    /// Its place in `bytes`.
    var bytes: Range<Int>
    /// The hash of its bytes.
    var hash: UInt64
    /// How many letters it has; vowels and tails of Korean syllables not counted.
    var letters = 0
    /// Whether it is written in Chinese, Japanese or Korean letters.
    var isIdeographic: Bool
    /// Whether a dot follows.
    var isDotted = false
    /// The part between commas that it stands in.
    var part: Int
  }

  /// The letters of all words, one after the other.
  private(set) var bytes: [UInt8] = []
  /// The words, titles left out, in the order of the name.
  private(set) var words: [Word] = []
  /// Junior, senior, the third; nil when the name does not say.
  private(set) var generation: NameWord.Generation?
  /// Whether it names a household ("Ann and Bob") rather than somebody.
  private(set) var isHousehold = false

  private var isInWord = false
  private var part = 0

  /// Reads a name that was folded.
  mutating func read(folded name: String) {
    bytes.removeAll(keepingCapacity: true)
    words.removeAll(keepingCapacity: true)
    generation = nil
    isHousehold = false
    isInWord = false
    part = 0
    for scalar in name.unicodeScalars { take(scalar) }
    endWord()
    takeGeneration()
    dropTitles()
    dropAttachedTitles()
  }

  /// Whether every word is written in Chinese, Japanese or Korean letters.
  var isIdeographic: Bool { !words.isEmpty && words.allSatisfy(\.isIdeographic) }

  /// Whether the name has what two people rarely share: two words, or two letters of Chinese.
  var isFull: Bool {
    !isHousehold && (words.count >= 2 || isIdeographic && words[0].letters >= 2)
  }

  // MARK: Words

  private mutating func take(_ scalar: Unicode.Scalar) {
    switch NameLetter(scalar) {
    case .letter(let isIdeographic, let plain):
      if isInWord, words[words.count - 1].isIdeographic != isIdeographic { endWord() }
      if !isInWord { beginWord(isIdeographic: isIdeographic) }
      append(plain)
      words[words.count - 1].letters += (0x1161...0x11FF).contains(plain.value) ? 0 : 1
    case .silent: break
    case .dot:
      if isInWord { words[words.count - 1].isDotted = true }
      endWord()
    case .comma:
      endWord()
      part += 1
    case .ampersand:
      endWord()
      isHousehold = isHousehold || !words.isEmpty
    case .separator: endWord()
    }
  }

  private mutating func beginWord(isIdeographic: Bool) {
    isInWord = true
    words.append(
      Word(
        bytes: bytes.count..<bytes.count, hash: NameHash.seed, isIdeographic: isIdeographic,
        part: part))
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    guard scalar.value >= 0x80 else {
      bytes.append(UInt8(scalar.value))
      return
    }
    bytes.append(contentsOf: Unicode.UTF8.encode(scalar) ?? .init())
  }

  private mutating func endWord() {
    guard isInWord else { return }
    isInWord = false
    let range = words[words.count - 1].bytes.lowerBound..<bytes.count
    words[words.count - 1].bytes = range
    words[words.count - 1].hash = NameHash.of(bytes[range])
  }

  // MARK: Titles

  private mutating func takeGeneration() {
    for index in words.indices.dropFirst() {
      let isLast = index == words.count - 1 || words[index + 1].part != words[index].part
      guard isLast, case .generation(let found)? = NameWord.byHash[words[index].hash] else {
        continue
      }
      generation = found
      words.remove(at: index)
      return
    }
  }

  private mutating func dropTitles() {
    var index = 0
    while index < words.count {
      let isFirst = index == 0 || words[index - 1].part != words[index].part
      let isLast = index == words.count - 1 || words[index + 1].part != words[index].part
      switch NameWord.byHash[words[index].hash] {
      case .title? where isFirst: words.remove(at: index)
      case .dottedTitle? where isFirst && words[index].isDotted && words.count > 1:
        words.remove(at: index)
      case .generation(.senior)? where index == 0 && words.count > 1: words.remove(at: index)
      case .degree? where isLast && index > 0:
        words.remove(at: index)
        // Several degrees may follow each other: the one before is the last one now.
        index -= 1
      case .conjunction? where index > 0 && !isLast:
        isHousehold = true
        words.remove(at: index)
      default: index += 1
      }
    }
  }

  private mutating func dropAttachedTitles() {
    guard let last = words.last, last.isIdeographic else { return }
    for title in NameWord.attached where bytes[last.bytes].reversed().starts(with: title.reversed())
    {
      let left = last.bytes.count - title.count
      guard left > 3 || words.count > 1 else { return }
      words.removeLast()
      guard left > 0 else { return }
      let kept = last.bytes.lowerBound..<last.bytes.upperBound - title.count
      var word = last
      word.bytes = kept
      word.hash = NameHash.of(bytes[kept])
      word.letters = max(1, last.letters - title.count / 3)
      words.append(word)
      return
    }
  }
}
