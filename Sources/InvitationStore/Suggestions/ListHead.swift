public import Invitations

/// The beginning of the list by groups, kept for the first frame of the next start.
public struct ListHead: Hashable, Sendable {
  /// The first people, group by group.
  public var people: [Person.ID]
  /// How many are in each group, in the order of `PersonGroup`.
  public var counts: [GroupCount]

  /// Takes the first people and all counts.
  public init(people: [Person.ID], counts: [GroupCount]) {
    self.people = people
    self.counts = counts
  }

  /// So many people are kept: more than any screen shows.
  public static let limit = 200

  /// As text: a line for each group, and one for the people.
  var text: String {
    let counts = counts.map { "\($0.people) \($0.close) \($0.flagged)" }
    return (counts + [people.map(\.description).joined(separator: " ")]).joined(separator: "\n")
  }

  /// Reads the text back; nil for any other.
  init?(text: Substring) {
    let lines = Self.numbers(in: text)
    guard let people = lines.last, lines.count == PersonGroup.allCases.count + 1,
      lines.dropLast().allSatisfy({ $0.count == 3 })
    else { return nil }
    self.people = people.map(Person.ID.init)
    counts = lines.dropLast().map {
      GroupCount(people: Int($0[0]), close: Int($0[1]), flagged: Int($0[2]))
    }
  }

  /// The numbers of each line, byte by byte, because every start reads them; no line for other text.
  private static func numbers(in text: Substring) -> [[Int64]] {
    var lines: [[Int64]] = [[]]
    var number: Int64?
    func end() {
      if let number { lines[lines.count - 1].append(number) }
      number = nil
    }
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let (tens, isTooLarge) = (number ?? 0).multipliedReportingOverflow(by: 10)
        if isTooLarge { return [] }
        number = tens &+ Int64(byte & 15)
      case UInt8(ascii: " "): end()
      case UInt8(ascii: "\n"):
        end()
        lines.append([])
      default: return []
      }
    }
    end()
    return lines
  }
}
