import CScan
public import Invitations

/// Everybody in memory, ready to be filtered at every keystroke.
///
/// A person is a row: an id, flags, a group, and one folded text (name, address, organisation).
/// The texts lie in one block of bytes, so that a million people take about 75 bytes each and are
/// searched at the speed of memory. Immutable; a ``RosterBuilder`` makes one.
public struct Roster: Sendable {
  let bytes: [UInt8]
  let starts: [UInt32]
  let ids: [Int64]
  let flags: [UInt32]
  let groups: [PersonGroup]
  let longest: Int
  /// How often each byte occurs in a sample of the texts.
  let frequencies: [UInt32]

  /// Nobody.
  public static let empty = RosterBuilder().build()

  /// How many people there are; rows count from 0.
  public var count: Int { ids.count }

  /// The id of the person in a row.
  public func id(at row: UInt32) -> Int64 { ids[Int(row)] }

  /// The flags of the person in a row.
  public func flags(at row: UInt32) -> UInt32 { flags[Int(row)] }

  /// The group of the person in a row.
  public func group(at row: UInt32) -> PersonGroup { groups[Int(row)] }

  /// The folded text of the person in a row.
  public func text(at row: UInt32) -> String {
    String(decoding: bytes[Int(starts[Int(row)])..<Int(starts[Int(row) + 1]) - 1], as: UTF8.self)
  }

  /// Everybody group by group, each group in this order of all rows, or in that of the roster.
  public func grouped(_ order: [UInt32]? = nil) -> [UInt32] {
    var places = [Int](repeating: 0, count: PersonGroup.allCases.count + 1)
    for group in groups { places[Int(group.rawValue) + 1] += 1 }
    for next in places.indices.dropFirst() { places[next] += places[next - 1] }
    return Array(unsafeUninitializedCapacity: count) { rows, filled in
      for number in 0..<count {
        let row = order?[number] ?? UInt32(number)
        let group = Int(groups[Int(row)].rawValue)
        rows[places[group]] = row
        places[group] += 1
      }
      filled = count
    }
  }

  /// The row of a person, found by looking at every one (about a millisecond for a million).
  public func row(of id: Int64) -> UInt32? { ids.firstIndex(of: id).map { UInt32($0) } }

  /// The words of a query: folded as the texts are, split at blanks.
  public static func words(in query: String) -> [String] {
    Folding.fold(query).split(whereSeparator: \.isWhitespace).map(String.init)
  }

  /// The rows whose text contains every word, in roster order; without words, all rows.
  ///
  /// Words are what ``words(in:)`` returns; each may stand anywhere, also inside another.
  public func filter(words: [String]) -> [UInt32] {
    let words = longestFirst(words)
    guard let first = words.first else { return Array(0..<UInt32(count)) }
    let found = scan(for: first, room: count) { texts, word, hits in
      cscan_find(texts, word, hits)
    }
    return keep(found, words.dropFirst())
  }

  /// What ``filter(words:)`` would return, found faster among the rows of a query that has grown.
  ///
  /// `previous` are the rows of a query each of whose words is part of one of these.
  public func narrow(_ previous: [UInt32], words: [String]) -> [UInt32] {
    // Reading everything in order is faster than visiting most rows one by one.
    guard previous.count < count / 4 else { return filter(words: words) }
    return keep(previous, longestFirst(words)[...])
  }

  /// The longest word is the rarest, so it goes first.
  private func longestFirst(_ words: [String]) -> [[UInt8]] {
    words.map { Array($0.utf8) }.filter { !$0.isEmpty && !$0.contains(newline) }
      .sorted { $0.count > $1.count }
  }

  private func keep(_ rows: [UInt32], _ words: ArraySlice<[UInt8]>) -> [UInt32] {
    words.reduce(rows) { rows, word in
      scan(for: word, room: rows.count) { texts, word, hits in
        cscan_keep(texts, rows, rows.count, word, hits)
      }
    }
  }

  /// Calls a scan with the texts, a word, and room for the rows it finds.
  private func scan(
    for word: [UInt8], room: Int,
    _ scan: (cscan_texts, cscan_word, UnsafeMutablePointer<UInt32>) -> Int
  ) -> [UInt32] {
    guard room > 0, word.count <= longest else { return [] }
    let probes = rarestPlaces(of: word)
    return bytes.withUnsafeBufferPointer { bytes in
      starts.withUnsafeBufferPointer { starts in
        word.withUnsafeBufferPointer { word in
          let texts = cscan_texts(
            bytes: bytes.baseAddress, starts: starts.baseAddress, rows: count)
          let word = cscan_word(bytes: word.baseAddress, length: word.count, probes: probes)
          return Array(unsafeUninitializedCapacity: room) { hits, found in
            guard let hits = hits.baseAddress else { return }
            found = scan(texts, word, hits)
          }
        }
      }
    }
  }

  /// Where the two rarest bytes of a word are: where they do not stand, the word does not either.
  private func rarestPlaces(of word: [UInt8]) -> (Int, Int) {
    let places = word.indices.sorted { frequencies[Int(word[$0])] < frequencies[Int(word[$1])] }
    return (places[0], places[min(1, places.count - 1)])
  }
}

/// What separates the texts; no text and no word contains it.
let newline = UInt8(ascii: "\n")
