/// The name of a company without its legal form: "Acme Inc." and "ACME" are the same company.
public struct CompanyName: Hashable, Sendable, CustomStringConvertible {
  /// The folded name without blanks and legal form; never empty.
  public let key: String

  /// Reads a company's name; nil when there is no letter or digit in it.
  public init?(_ name: String?) {
    guard let name else { return nil }
    var folded = Folding.fold(name)
    Self.dropAttachedForms(of: &folded)
    var words = Self.words(of: folded)
    while words.count > 1, let last = words.last, Self.isTail(last, after: words[words.count - 2]) {
      words.removeLast()
    }
    while words.count > 1, let first = words.first, Self.heads.contains(first) {
      words.removeFirst()
    }
    guard !words.isEmpty else { return nil }
    key = words.joined()
  }

  /// The key.
  public var description: String { key }

  /// Words; letters with dots between ("S.p.A.") are one word, and so is "&".
  private static func words(of folded: String) -> [String] {
    var words: [String] = []
    var wasLetter = false
    for part in folded.replacingAmpersands.split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
      let isLetter = part.count == 1
      if isLetter, wasLetter {
        words[words.count - 1] += part
      } else {
        words.append(String(part))
      }
      wasLetter = isLetter
    }
    return words
  }

  private static func isTail(_ word: String, after previous: String) -> Bool {
    tails.contains(word) || word == "zoo" && previous == "sp"
  }

  /// Chinese, Japanese and Korean legal forms are written to the name without a blank.
  private static func dropAttachedForms(of folded: inout String) {
    guard folded.utf8.contains(where: { $0 >= 0x80 }) else { return }
    for form in attached {
      if folded.hasPrefix(form), folded.count > form.count {
        folded.removeFirst(form.count)
      } else if folded.hasSuffix(form), folded.count > form.count {
        folded.removeLast(form.count)
      }
    }
  }

  private static let tails: Set<String> = Set(
    """
    inc incorporated ltd limited llc llp lp plc co corp corporation company gmbh mbh ag kg kgaa ohg \
    ug ev eg se sa sas sarl sasu sl slu srl spa sapa bv nv vof ab as asa aps oy oyj hf ehf kft zrt \
    nyrt bt sp sro spol doo dd ad ood eood ooo pty pte pvt private bhd sdn tbk sac sab cv rl lda \
    ltda eireli sia uab ou and und et haftungsbeschrankt ооо оао зао пао ао тов тзов ип еоод оод ад \
    дд доо ае επε
    """.split(separator: " ").map { Folding.fold(String($0)) })

  private static let heads: Set<String> = Set(
    "the ооо оао зао пао ао тов тзов ип пт pt".split(separator: " ").map {
      Folding.fold(String($0))
    })

  private static let attached: [String] = [
    "株式会社", "(株)", "㈱", "有限会社", "(有)", "㈲", "合同会社", "合資会社", "一般社団法人",
    "股份有限公司", "有限责任公司", "有限公司", "有限責任公司", "주식회사", "(주)", "㈜", "유한회사",
  ].map { Folding.fold($0) }
}

extension String {
  fileprivate var replacingAmpersands: String {
    contains("&")
      ? split(separator: "&", omittingEmptySubsequences: false).joined(separator: " and ")
      : self
  }
}
