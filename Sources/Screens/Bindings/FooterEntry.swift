internal import Terminal

/// What the footer says about one binding, written out for each of its keys.
struct FooterEntry: Sendable {
  /// One key with the words behind it.
  struct Choice: Sendable {
    let key: Key
    let text: String
    /// The columns of the text.
    let width: Int
  }

  /// What is done.
  let command: Command
  /// Who stays in a narrow footer: lower numbers stay longer.
  let rank: Int
  /// Its keys that nothing before it in the same context has, the preferred first.
  let choices: [Choice]
  /// Why it can not be done now; nil when it can.
  let disabledReason: @Sendable (Model) -> String?

  init(_ binding: Binding, _ words: String, keys: [Key]) {
    command = binding.command
    rank = binding.rank
    disabledReason = binding.disabledReason
    choices = keys.map { key in
      let text = "\(KeyName.of(key)) \(words)"
      return Choice(key: key, text: text, width: DisplayWidth.of(text))
    }
  }
}
