internal import Terminal

/// One line of the key table: what a key does in one context, and how every screen talks about it.
struct Binding: Sendable {
  /// What is done.
  var command: Command
  /// Where the keys count.
  var context: Context
  /// The keys; none means that it is reached by name only.
  var keys: [Key]
  /// What it does, for the command list and the docs: "Pick or unpick this person".
  var title: String
  /// The words in the footer; nil when it is not shown there.
  var footer: String?
  /// Who stays in a narrow footer: lower numbers stay longer.
  var rank: Int
  /// The words in the help; nil when the help leaves it out (text editing).
  var help: String?
  /// The command whose line in the help this one shares ("j k  down, up").
  var partner: Command?
  /// What it can do to the world.
  var danger: Danger
  /// Whether `config.toml` may move it.
  var isFixed: Bool
  /// Why it can not be done now; nil when it can.
  var disabledReason: @Sendable (Model) -> String?

  init(
    _ command: Command, in context: Context, _ keys: [Key], _ title: String,
    footer: String? = nil, rank: Int = 9, help: String? = nil, with partner: Command? = nil,
    danger: Danger = .safe, isFixed: Bool = false,
    off disabledReason: @escaping @Sendable (Model) -> String? = { _ in nil }
  ) {
    self.command = command
    self.context = context
    self.keys = keys
    self.title = title
    self.footer = footer
    self.rank = rank
    self.help = help
    self.partner = partner
    self.danger = danger
    self.isFixed = isFixed
    self.disabledReason = disabledReason
  }
}
