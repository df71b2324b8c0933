internal import Invitations
internal import Terminal

extension Model {
  /// Does what the owner asked for, if it can be asked for here and now.
  mutating func performCommand(_ command: Command, _ stroke: Keystroke) -> [Effect] {
    guard let binding = bindings.binding(for: command, in: contexts) else { return [] }
    if let reason = binding.disabledReason(self) {
      tell(Wording.sentence(reason))
      return []
    }
    if let effects = performEverywhere(command, stroke) { return effects }
    if isTooSmall { return [] }
    if binding.context == .text || binding.context == .letter, editText(command) {
      return textChanged()
    }
    if let overlay = overlays.last { return perform(command, stroke, on: overlay) }
    if let effects = performOnScreens(command) { return effects }
    switch screen {
    case .suggestions: return performOnSuggestions(command)
    case .compose: return performOnCompose(command)
    case .review: return performOnReview(command, stroke)
    case .queue: return performOnQueue(command)
    case .people: return performOnPeople(command)
    }
  }

  /// Stopping and the terminal itself work wherever the focus is.
  private mutating func performEverywhere(_ command: Command, _ stroke: Keystroke) -> [Effect]? {
    switch command {
    case .stop:
      review?.empty()
      return [.stopAll]
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .interrupt: return interrupt(stroke)
    default: return nil
    }
  }

  private mutating func perform(
    _ command: Command, _ stroke: Keystroke, on overlay: Overlay
  ) -> [Effect] {
    switch overlay {
    case .help(let panel): performOnHelp(panel, command)
    case .commands(let list): performOnCommands(list, command)
    case .menu(let menu): performOnMenu(menu, command)
    case .prompt(let prompt): performOnPrompt(prompt, command)
    case .reading(let reading): performOnReading(reading, command)
    case .question(let question): performOnQuestion(question, command, stroke)
    case .withdrawal(let withdrawal): performOnWithdrawal(withdrawal, command, stroke)
    case .quitting: performOnQuitting(command)
    case .importing(let panel): performOnImport(panel, command)
    case .own(let question): performOnOwn(question, command, stroke)
    }
  }

  /// What all screens share; nil when the command belongs to the screen itself.
  private mutating func performOnScreens(_ command: Command) -> [Effect]? {
    switch command {
    case .showSuggestions: return show(.suggestions)
    case .showCompose: return show(.compose)
    case .showQueue: return show(.queue)
    case .letGo: return askLetGo()
    case .undo: return undo()
    case .redo: return redo()
    case .copyAddress:
      guard let address = addressHere else { return [] }
      tell("Copied \(address).")
      return [.copy(address)]
    case .openLink: return linkHere.map { [.openLink($0)] } ?? []
    case .help: overlays.append(.help(HelpPanel(self, contexts: contexts)))
    case .commands: overlays.append(.commands(CommandList(self, contexts: contexts)))
    case .mouse:
      isMouseOn.toggle()
      tell("The mouse is \(isMouseOn ? "on" : "off").")
      return [.setMouse(isMouseOn)]
    case .quit: return quit()
    case .back where !notices.isEmpty: notices.removeFirst()
    default: return nil
    }
    return []
  }

  /// Goes to a screen; a review that is left has to be opened again.
  mutating func show(_ target: Screen) -> [Effect] {
    guard screen != .review || !(review?.isConfirming ?? false) else { return [] }
    if screen == .review, target != .review {
      review = nil
      tell("The review is closed. Nothing was sent.")
    }
    if screen != .review { toast = nil }
    suggestions.range = nil
    queue.range = nil
    queue.actsOnMarked = false
    switch target {
    case .suggestions, .review, .people: screen = .suggestions
    case .compose: return openCompose()
    case .queue:
      screen = .queue
      return [.loadQueue]
    }
    return []
  }

  /// Ctrl-C is Esc; twice within a second it asks to quit.
  private mutating func interrupt(_ stroke: Keystroke) -> [Effect] {
    let last = lastInterrupt
    lastInterrupt = stroke.at
    if let last, stroke.at - last < .seconds(1), overlays.isEmpty {
      lastInterrupt = nil
      overlays.append(.quitting)
      return [.flushInput]
    }
    return performCommand(.back, stroke)
  }

  mutating func closeOverlay() {
    if !overlays.isEmpty { overlays.removeLast() }
    guard overlays.isEmpty, let question = waitingOwn else { return }
    waitingOwn = nil
    overlays.append(.own(question))
  }

  mutating func replaceOverlay(_ overlay: Overlay) {
    if !overlays.isEmpty { overlays.removeLast() }
    overlays.append(overlay)
  }
}
