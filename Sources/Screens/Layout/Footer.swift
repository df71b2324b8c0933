internal import Terminal

/// The line of keys at the foot of a screen, made from the key table.
enum Footer {
  /// The keys and words of the contexts that can be pressed and fit, in the order of the table.
  static func text(_ model: Model, width: Int) -> String {
    var entries: [(rank: Int, text: String)] = []
    var seen: Set<Command> = []
    var taken: Set<Key> = []
    for context in model.contexts {
      for binding in model.bindings.bindings(in: context) {
        let free = binding.keys.first { !taken.contains($0) }
        taken.formUnion(binding.keys)
        guard let words = binding.footer, let key = free,
          binding.disabledReason(model) == nil, seen.insert(binding.command).inserted
        else { continue }
        entries.append((binding.rank, "\(KeyName.of(key)) \(words)"))
      }
    }
    while entries.reduce(-2, { $0 + DisplayWidth.of($1.text) + 2 }) > width,
      let last = entries.indices.max(by: { (entries[$0].rank, $0) < (entries[$1].rank, $1) })
    {
      entries.remove(at: last)
    }
    return entries.map(\.text).joined(separator: "  ")
  }
}
