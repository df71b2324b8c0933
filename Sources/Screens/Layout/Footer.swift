/// The line of keys at the foot of a screen, made from the key table.
enum Footer {
  /// The keys and words of the contexts that can be pressed and fit, in the order of the table.
  static func text(_ model: Model, width: Int) -> String {
    let (bindings, contexts) = (model.bindings, model.contexts)
    var entries: [(rank: Int, choice: FooterEntry.Choice)] = []
    var seen: [Command] = []
    for (place, context) in contexts.enumerated() {
      let before = contexts[..<place]
      for entry in bindings.footers(in: context) where !seen.contains(entry.command) {
        let free = entry.choices.first { choice in
          !before.contains { bindings.uses(choice.key, in: $0) }
        }
        guard let free, entry.disabledReason(model) == nil else { continue }
        seen.append(entry.command)
        entries.append((entry.rank, free))
      }
    }
    var needed = entries.reduce(-2) { $0 + $1.choice.width + 2 }
    while needed > width,
      let last = entries.indices.max(by: { (entries[$0].rank, $0) < (entries[$1].rank, $1) })
    {
      needed -= entries.remove(at: last).choice.width + 2
    }
    return entries.map(\.choice.text).joined(separator: "  ")
  }
}
