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
    let isHolding = queue.heldCount > 0
    switch command {
    case .quitKeeping where isHolding: return leave()
    case .quitStopping where isHolding: return [.stopAll] + leave()
    case .quitNow where !isHolding: return leave()
    case .back: closeOverlay()
    default: break
    }
    return []
  }
}
