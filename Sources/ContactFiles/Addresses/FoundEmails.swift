/// The addresses of one record, as they are found.
struct FoundEmails {
  /// The addresses in the order of the source, usable or not.
  private(set) var all: [String] = []
  /// What is wrong with the unusable ones, one sentence each.
  private(set) var problems: [String] = []
  /// Whether any can be used.
  private(set) var hasUsable = false
  private var preferred: Int?
  private var preference = Int.max

  /// Adds an address; a record of thousands is broken, and the rest is dropped.
  mutating func append(_ email: String, problem: String?) {
    guard all.count < ReadLimits.values else { return }
    // Nearly every record has one address, and an array of one is cheaper made than grown.
    if all.isEmpty { all = [email] } else { all.append(email) }
    if let problem { problems.append(problem) } else { hasUsable = true }
  }

  /// Notes that the next address is preferred, 1 most.
  mutating func preferNext(_ preference: Int) {
    guard preference < self.preference else { return }
    self.preference = preference
    preferred = all.count
  }

  /// The preferred address, if it was there.
  var preferredIndex: Int? { preferred.flatMap { $0 < all.count ? $0 : nil } }
}
