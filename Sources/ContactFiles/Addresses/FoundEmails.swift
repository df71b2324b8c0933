/// The addresses of one record, as they are found.
struct FoundEmails<Text> {
  /// The addresses in the order of the source, usable or not.
  private(set) var all: [Text] = []
  /// What is wrong with the unusable ones, one sentence each.
  private(set) var problems: [String] = []
  /// Whether any can be used.
  private(set) var hasUsable = false
  private var preferred: Int?
  private var preference = Int.max

  /// Starts again with the memory of the list.
  mutating func removeAll() {
    all.removeAll(keepingCapacity: true)
    if !problems.isEmpty { problems = [] }
    (hasUsable, preferred, preference) = (false, nil, .max)
  }

  /// Adds an address; a record of thousands is broken, and the rest is dropped.
  mutating func append(_ email: Text, problem: String?) {
    guard all.count < ReadLimits.values else { return }
    all.append(email)
    if let problem { problems.append(problem) } else { hasUsable = true }
  }

  /// Notes that the next address is preferred, 1 most.
  mutating func preferNext(_ preference: Int) { prefer(all.count, preference) }

  /// Notes that the address at that place is preferred, 1 most.
  mutating func prefer(_ place: Int, _ preference: Int) {
    guard preference < self.preference else { return }
    self.preference = preference
    preferred = place
  }

  /// The preferred address, if it was there.
  var preferredIndex: Int? { preferred.flatMap { $0 < all.count ? $0 : nil } }
}
