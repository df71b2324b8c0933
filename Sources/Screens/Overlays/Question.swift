internal import Invitations
internal import Terminal

/// A question that is answered with yes or no; no is the default.
struct Question: Sendable {
  /// What "yes" does.
  enum Subject: Hashable, Sendable {
    case withdraw(Invitation.ID)
    case letGo
  }

  /// What it is about.
  let subject: Subject
  /// The title of the box.
  let title: String
  /// The honest text.
  let lines: [String]
  /// What "yes" and "no" mean here.
  let yes: String
  let no: String
}

extension Model {
  mutating func performOnQuestion(_ question: Question, _ command: Command, _ stroke: Keystroke)
    -> [Effect]
  {
    switch command {
    case .back: closeOverlay()
    case .yes where stroke.isDeliberate:
      closeOverlay()
      switch question.subject {
      case .withdraw(let id): return withdrawSent(id)
      case .letGo: return [.resumeSending]
      }
    default: break
    }
    return []
  }

  /// Asks whether held mail may leave again.
  mutating func askLetGo() -> [Effect] {
    let held = queue.heldCount
    overlays.append(
      .question(
        Question(
          subject: .letGo, title: "Let held mail go again?",
          lines: [
            held == 0
              ? "Nothing is held now. What you confirm from here on leaves after its hold."
              : "\(Wording.count(held, "mail")) would leave when \(held == 1 ? "its" : "their") time comes."
          ],
          yes: "let them go", no: "stay stopped")))
    return [.flushInput]
  }
}
