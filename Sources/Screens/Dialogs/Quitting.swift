internal import Invitations

extension Model {
  /// Quits, or asks first while mail is held.
  mutating func quit() -> [Effect] {
    guard queue.heldCount == 0 else {
      overlays.append(.quitting)
      return [.flushInput]
    }
    return leave()
  }

  private func leave() -> [Effect] {
    suggestions.picks.isEmpty || setup.otherProcess != nil ? [.quit] : [.saveDraft(draft), .quit]
  }

  mutating func performOnQuitting(_ command: Command) -> [Effect] {
    switch command {
    case .quitKeeping, .quitNow: return leave()
    case .quitStopping: return [.stopAll] + leave()
    case .back: closeOverlay()
    default: break
    }
    return []
  }
}
