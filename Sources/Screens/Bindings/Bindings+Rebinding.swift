internal import Terminal

extension Bindings {
  private static let thoughtless: Set<Key> = [
    .enter, .character(" "), .escape, .tab, .backTab,
  ]

  /// The table with other keys, as `[keys]` of `config.toml` gives them by command id.
  ///
  /// Throws where a dangerous command would land on a key that hands press by habit.
  public func applying(_ overrides: [String: [String]]) throws(BindingProblem) -> Bindings {
    guard !overrides.isEmpty else { return self }
    var changed = table
    var moved: Set<Int> = []
    for (id, names) in overrides.sorted(by: { $0.key < $1.key }) {
      guard let command = Command(rawValue: id) else { throw .unknownCommand(id) }
      var keys: [Key] = []
      for name in names {
        guard let key = KeyName.key(name) else { throw .unknownKey(name, command: id) }
        keys.append(key)
      }
      let places = changed.indices.filter { changed[$0].command == command }
      guard places.contains(where: { !changed[$0].isFixed }) else { throw .fixed(id) }
      for place in places where !changed[place].isFixed {
        changed[place].keys = keys
        moved.insert(place)
      }
    }
    for place in moved.sorted() { try Self.check(changed[place], in: changed) }
    return Bindings(table: changed)
  }

  private static func check(_ binding: Binding, in table: [Binding]) throws(BindingProblem) {
    for key in binding.keys {
      let name = KeyName.of(key)
      let id = binding.command.rawValue
      if binding.danger > .safe, thoughtless.contains(key) {
        throw .dangerousKey(name, command: id)
      }
      if binding.context.takesText, case .character = key {
        throw .taken(name, command: id, other: "typing")
      }
      let sharing = table.filter { $0.keys.contains(key) && $0.command != binding.command }
      if let other = sharing.first(where: { $0.context == binding.context }) {
        throw .taken(name, command: id, other: other.command.rawValue)
      }
      let clash = sharing.first {
        !$0.isFixed && ($0.danger == .safe) != (binding.danger == .safe)
          && max($0.danger, binding.danger) >= .withdraws
      }
      if let clash {
        let (dangerous, safe) =
          binding.danger == .safe
          ? (clash.command, binding.command) : (binding.command, clash.command)
        throw .safeElsewhere(name, command: dangerous.rawValue, other: safe.rawValue)
      }
    }
  }
}
