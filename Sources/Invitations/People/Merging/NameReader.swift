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
    /// What it says when it is no name.
    var meaning: NameWord?
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

  private var word: Word?
  private var part = 0
  private var hasMeaning = false

  /// Reads a name that was folded.
  mutating func read(folded name: String) {
    var name = name
    name.withUTF8 { read(folded: $0) }
  }

  /// Reads the UTF-8 of a name that was folded.
  mutating func read(folded name: UnsafeBufferPointer<UInt8>) {
    bytes.removeAll(keepingCapacity: true)
    words.removeAll(keepingCapacity: true)
    generation = nil
    isHousehold = false
    hasMeaning = false
    word = nil
    part = 0
    scan(name)
    endWord()
    if hasMeaning {
      takeGeneration()
      dropTitles()
    }
    dropAttachedTitles()
  }

  /// Whether every word is written in Chinese, Japanese or Korean letters.
  var isIdeographic: Bool { !words.isEmpty && words.allSatisfy(\.isIdeographic) }

  /// Whether the name has what two people rarely share: two words, or two letters of Chinese.
  var isFull: Bool {
    !isHousehold && (words.count >= 2 || isIdeographic && words[0].letters >= 2)
  }

  // MARK: Words

  /// Nearly all letters are ASCII, so runs of them are taken without looking at scalars.
  private mutating func scan(_ text: UnsafeBufferPointer<UInt8>) {
    var place = 0
    while place < text.count {
      let end = text[place...].firstIndex { !NameLetter.isPlain($0) } ?? text.count
      if end > place { takePlain(text[place..<end]) }
      guard end < text.count else { return }
      let (scalar, length) = text.scalar(at: end)
      take(scalar)
      place = end + length
    }
  }

  private mutating func takePlain(_ letters: Slice<UnsafeBufferPointer<UInt8>>) {
    beginWord(isIdeographic: false)
    guard var word else { return }
    bytes.append(contentsOf: letters)
    for byte in letters { word.hash = NameHash.add(byte, to: word.hash) }
    word.letters += letters.count
    self.word = word
  }

  private mutating func take(_ scalar: Unicode.Scalar) {
    switch NameLetter(scalar) {
    case .letter(let isIdeographic, let plain):
      beginWord(isIdeographic: isIdeographic)
      append(plain)
    case .silent: break
    case .dot:
      word?.isDotted = true
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

  /// Goes on with the word, or begins one where the script changes.
  private mutating func beginWord(isIdeographic: Bool) {
    if let word {
      guard word.isIdeographic != isIdeographic else { return }
      endWord()
    }
    word = Word(
      bytes: bytes.count..<bytes.count, hash: NameHash.seed, isIdeographic: isIdeographic,
      part: part)
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    guard var word else { return }
    for byte in Unicode.UTF8.encode(scalar) ?? .init() {
      bytes.append(byte)
      word.hash = NameHash.add(byte, to: word.hash)
    }
    word.letters += (0x1161...0x11FF).contains(scalar.value) ? 0 : 1
    self.word = word
  }

  private mutating func endWord() {
    guard var word else { return }
    self.word = nil
    word.bytes = word.bytes.lowerBound..<bytes.count
    word.meaning = NameWord.meaning(of: word.hash)
    if word.meaning != nil { hasMeaning = true }
    words.append(word)
  }

  // MARK: Titles

  private mutating func takeGeneration() {
    for index in words.indices.dropFirst() {
      let isLast = index == words.count - 1 || words[index + 1].part != words[index].part
      guard isLast, case .generation(let found)? = words[index].meaning else {
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
      switch words[index].meaning {
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
