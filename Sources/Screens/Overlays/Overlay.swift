internal import Invitations

/// What lies on top of a screen; keys go to the topmost only.
enum Overlay: Sendable {
  case help(HelpPanel)
  case commands(CommandList)
  case menu(Menu)
  case prompt(Prompt)
  case reading(Reading)
  case question(Question)
  case withdrawal(Withdrawal)
  case quitting
  case importing(ImportPanel)
  case own(OwnQuestion)

  /// Where keys are looked up while it is on top.
  var contexts: [Context] {
    switch self {
    case .help: [.help, .text, .everywhere]
    case .commands: [.commands, .text, .everywhere]
    case .menu: [.menu, .list, .overlays, .everywhere]
    case .prompt: [.prompt, .text, .everywhere]
    case .reading: [.reading, .list, .overlays, .everywhere]
    case .question: [.question, .overlays, .everywhere]
    case .withdrawal: [.withdrawWords, .text, .everywhere]
    case .quitting: [.quitting, .overlays, .everywhere]
    case .importing(let panel): panel.contexts
    case .own: [.own, .list, .overlays, .everywhere]
    }
  }
}
