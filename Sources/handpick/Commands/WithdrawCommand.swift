import ArgumentParser
import InvitationStore
import Invitations

/// The command `handpick withdraw`.
struct WithdrawCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw",
    abstract: "Take invitations back: without a trace while held, honestly described afterwards.",
    discussion: """
      What is held goes at once. What has left needs the typed words, because the mail itself \
      stays in their mailbox: e-mail cannot be called back.

        handpick withdraw 12
        handpick withdraw --held
        handpick withdraw --batch 4 --confirm "withdraw 5"
      """)

  @Argument(help: "Numbers of invitations, from the queue.")
  var ids: [Int64] = []

  @Flag(help: "Everything that is held.")
  var held = false

  @Option(help: "Everything open in this batch.")
  var batch: Int64?

  @Option(help: "The words that confirm withdrawing what has left, such as \"withdraw 5\".")
  var confirm: String?

  func validate() throws {
    let ways = (ids.isEmpty ? 0 : 1) + (held ? 1 : 0) + (batch == nil ? 0 : 1)
    guard ways != 1 else { return }
    throw ValidationError("Say which: numbers, --held, or --batch N.")
  }

  func run() throws {
    let context = try Context()
    let store = try context.openStore()
    let chosen = try select(from: store)
    let left = chosen.filter { $0.state != .held }
    if !left.isEmpty { try checkWords(for: chosen, left: left, context.console) }
    let results = try store.withdraw(chosen.map(\.id), at: context.clock.reading)
    results.forEach { context.console.print($0.sentence) }
    guard results.allSatisfy(\.isDone) else {
      throw CommandFailure.tryLater("Not everything could be withdrawn; see above.")
    }
  }

  private func select(from store: Store) throws -> [Invitation] {
    if held { return try store.invitations().filter { $0.state == .held } }
    if let batch {
      let found = try store.invitations().filter { $0.batch.number == batch }
      guard !found.isEmpty else { throw CommandFailure.refused("There is no batch \(batch).") }
      return found.filter(\.state.isOpen)
    }
    return try Set(ids).sorted().map { id in
      guard let invitation = try store.invitation(Invitation.ID(id)) else {
        throw CommandFailure.refused("There is no invitation \(id).")
      }
      return invitation
    }
  }

  private func checkWords(
    for chosen: [Invitation], left: [Invitation], _ console: Console
  ) throws {
    let words = WithdrawalText.phrase(chosen.count)
    guard confirm != words else { return }
    left.forEach { console.print("\($0.id)  \($0.state.word)  \($0.name) <\($0.address.sendKey)>") }
    console.print(
      """
      The link is dead at once and nothing more will be sent. The e-mail itself stays in their \
      mailbox: e-mail cannot be called back.
      """)
    throw CommandFailure.refused("To withdraw, add: --confirm \"\(words)\"")
  }
}
