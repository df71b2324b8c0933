/// The line of keys at the foot of a screen, made from the key table.
enum Footer {
  /// An entry that may be shown, by its places, so that choosing copies nothing.
  private struct Entry {
    let context: Int
    let footer: Int
    let choice: Int
    let rank: Int
    let width: Int
  }

  /// The keys and words of the contexts that can be pressed and fit, in the order of the table.
  static func text(_ model: Model, width: Int) -> String {
    let (bindings, contexts) = (model.bindings, model.contexts)
    let footers = contexts.map(bindings.footers)
    var entries: [Entry] = []
    var seen: [Command] = []
    for context in contexts.indices {
      for place in footers[context].indices where !seen.contains(footers[context][place].command) {
        let choices = footers[context][place].choices
        let free = choices.indices.first { choice in
          !contexts[..<context].contains { bindings.uses(choices[choice].key, in: $0) }
        }
        guard let free, footers[context][place].disabledReason(model) == nil else { continue }
        seen.append(footers[context][place].command)
        entries.append(
          Entry(
            context: context, footer: place, choice: free, rank: footers[context][place].rank,
            width: choices[free].width))
      }
    }
    var needed = entries.reduce(-2) { $0 + $1.width + 2 }
    while needed > width,
      let last = entries.indices.max(by: { (entries[$0].rank, $0) < (entries[$1].rank, $1) })
    {
      needed -= entries.remove(at: last).width + 2
    }
    var text = ""
    text.reserveCapacity(4 * width)
    for entry in entries {
      if !text.isEmpty { text += "  " }
      text += footers[entry.context][entry.footer].choices[entry.choice].text
    }
    return text
  }
}
