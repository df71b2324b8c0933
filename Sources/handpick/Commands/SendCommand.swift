import ArgumentParser
import InvitationStore
import Invitations
import Settings
import Mail
import MailDelivery

/// The command `handpick send`.
struct SendCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "send",
    abstract: "Confirm a draft by its phrase, or let what is due leave.",
    discussion: """
      Without --confirm the review of the draft is printed: everybody by name, the exact text, \
      and the words to type. With the right words the invitations are held, not sent; they leave \
      while the screens are open or when --due is run after the hold.

        handpick send --draft 7
        handpick send --draft 7 --confirm "send 3"
        handpick send --due --dry-run
        handpick send --due
      """)

  @Option(help: "The draft's number.")
  var draft: Int64?

  @Option(help: "The words that the review asks for, such as \"send 3\".")
  var confirm: String?

  @Option(
    parsing: .upToNextOption,
    help: "Addresses of flagged people that you want in spite of the flag.")
  var tick: [String] = []

  @Flag(help: "Let everything leave that is due now, by all rules, and end.")
  var due = false

  @Flag(help: "With --due: only say what would leave.")
  var dryRun = false

  func validate() throws {
    if due == (draft != nil) { throw ValidationError("Say which: --draft N or --due.") }
    if draft == nil, confirm != nil || !tick.isEmpty {
      throw ValidationError("--confirm and --tick belong to --draft.")
    }
    if dryRun, !due { throw ValidationError("--dry-run belongs to --due.") }
  }

  func run() async throws {
    let context = try Context()
    if let draft {
      try confirmDraft(Draft.Number(draft), context)
    } else if dryRun {
      try DueRun(context).preview()
    } else {
      try await DueRun(context).run()
    }
  }

  private func confirmDraft(_ number: Draft.Number, _ context: Context) throws {
    let store = try context.openStore()
    guard let draft = try store.draft(number) else {
      throw CommandFailure.refused("There is no draft \(number).")
    }
    var review = try context.review(of: draft, in: store)
    for text in tick {
      guard let address = try? EmailAddress(text),
        let entry = review.entries.first(where: { $0.address.identityKey == address.identityKey })
      else {
        throw CommandFailure.refused("\"\(SafeText.line(text))\" is not on the list of this draft.")
      }
      if !entry.isCounted { review.toggleTick(entry.id) }
    }
    guard let confirm else {
      context.console.write(ReviewText.text(of: review))
      if let refusal = review.refusal { throw CommandFailure.refused(refusal.description) }
      return
    }
    var generator = SystemRandomNumberGenerator()
    let batch: ConfirmedBatch
    do throws(ReviewRefusal) {
      batch = try review.confirm(
        typed: confirm, at: context.clock.reading, replyStyle: context.settings.sender.replyStyle,
        composer: MessageWriter(), using: &generator)
    } catch {
      throw CommandFailure.refused(error.description)
    }
    let held: [Invitation]
    do {
      held = try store.confirm(batch, draft: number)
    } catch let refusal as ConfirmRefusal {
      throw CommandFailure.refused(refusal.description)
    }
    for invitation in held {
      context.console.print(
        "\(invitation.id)  held, \(QueueText.what(invitation, context.clock.reading))  \(invitation.name) <\(invitation.address)>"
      )
    }
    context.console.tell(
      "Held. Nothing has left yet: \"handpick withdraw --held\" takes everything back.")
  }
}
