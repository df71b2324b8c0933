internal import Terminal

/// The line of keys at the foot of a screen, made from the key table.
enum Footer {
  /// The keys and words of the contexts that can be pressed and fit, in the order of the table.
  static func text(_ model: Model, width: Int) -> String {
    var entries: [(rank: Int, text: String, width: Int)] = []
    var seen: Set<Command> = []
    for (place, context) in model.contexts.enumerated() {
      let before = model.contexts[..<place]
      for (binding, keys) in model.bindings.footers(in: context) {
        let free = keys.first { key in !before.contains { model.bindings.uses(key, in: $0) } }
        guard let words = binding.footer, let key = free, binding.disabledReason(model) == nil,
          seen.insert(binding.command).inserted
        else { continue }
        let text = "\(KeyName.of(key)) \(words)"
        entries.append((binding.rank, text, DisplayWidth.of(text) + 2))
      }
    }
    var needed = entries.reduce(-2) { $0 + $1.width }
    while needed > width,
      let last = entries.indices.max(by: { (entries[$0].rank, $0) < (entries[$1].rank, $1) })
    {
      needed -= entries.remove(at: last).width
    }
    return entries.map(\.text).joined(separator: "  ")
  }
}
