import InvitationStore
import Invitations
import Mail
import MailDelivery
import Screens
import Settings

/// Confirming, withdrawing, stopping.
extension EffectRunner {
  /// Holds the batch that was confirmed by its phrase.
  func confirm(_ confirmation: Confirmation) {
    let (store, context) = (store, context)
    let draft = reviewed?.number
    jobSendingKick {
      var generator = SystemRandomNumberGenerator()
      do {
        let batch = try confirmation.review.confirm(
          typed: confirmation.typed, at: context.clock.reading,
          replyStyle: context.settings.sender.replyStyle, composer: MessageWriter(),
          using: &generator)
        let held = try store.confirm(batch, draft: draft)
        return [.confirmed(held.map(\.id))]
      } catch let refusal as ReviewRefusal {
        return [.confirmationRefused(refusal.description)]
      } catch let refusal as ConfirmRefusal {
        return [.confirmationRefused(refusal.description)]
      }
    }
  }

  /// Takes invitations back.
  func withdraw(_ ids: [Invitation.ID]) {
    change { try $0.withdraw(ids, at: $1) }
  }

  /// Holds again what was just taken back.
  func undoWithdrawal(_ ids: [Invitation.ID]) {
    change { try $0.undoWithdrawal(ids, at: $1) }
  }

  /// Takes back what was held too long, as a draft for a new review.
  func takeBack(_ ids: [Invitation.ID]) {
    let (store, clock) = (store, context.clock)
    jobSendingKick {
      let taken = try store.withdraw(ids, at: clock.reading).filter(\.isDone)
      let invitations = taken.compactMap(\.invitation)
      guard let first = invitations.first else { return [] }
      let people = invitations.map(\.person)
      let letter = try store.letter(of: first.batch) ?? .starter
      return [
        .takenBack(
          Draft(people: people, letter: letter),
          people: try store.suggestions(for: people, at: clock.reading.now))
      ]
    }
  }

  /// Gives held ones a minute more while the owner decides.
  func extendHolds(_ ids: [Invitation.ID]) {
    let (store, clock) = (store, context.clock)
    jobSendingKick {
      for id in ids { _ = try store.extendHold(id, at: clock.reading) }
      return []
    }
  }

  /// Nothing leaves any more.
  ///
  /// The flag is set before anything else is waited for.
  func stopAll() {
    let (store, clock, sending) = (store, context.clock, sending)
    jobSendingKick {
      var report = try store.stop(at: clock.reading)
      if let last = await sending.stop(), !report.leaving.contains(where: { $0.id == last.id }) {
        report.leaving.append(last)
      }
      return [.stopped(report)]
    }
  }

  /// Held mail may go again.
  func resumeSending() {
    let (store, context, sending) = (store, context, sending)
    pauseReason = nil
    jobSendingKick {
      guard !context.isStoppedByFile else {
        return [
          .failed(["The file \(context.folders.stopFile) still stops all sending. Remove it first."]
          )
        ]
      }
      try store.resume(at: context.clock.reading)
      await sending.resume()
      return []
    }
  }

  /// What the dispatcher did.
  func heard(_ event: DispatcherEvent) {
    if case .idle = event { return }
    if case .paused(let reason) = event {
      pauseReason = reason
      send(.failed([SafeText.line(reason), "What is held stays held. P lets it go again."]))
    } else if case .sent(let invitation) = event {
      send(.told("The mail to \(invitation.name) has left."))
    } else if let line = DispatcherText.line(for: event) {
      send(.failed([line]))
    }
    answering { [try queueLoaded()] }.forEach(send)
  }

  /// Changes invitations, and says of each that came out otherwise why.
  private func change(
    _ change: @escaping @Sendable (Store, ClockReading) throws -> [WithdrawResult]
  ) {
    let (store, clock) = (store, context.clock)
    jobSendingKick {
      try change(store, clock.reading).filter { !$0.isDone }.map { .failed([$0.sentence]) }
    }
  }

  /// A job after which the queue is shown anew and the dispatcher looks at it.
  private func jobSendingKick(_ work: @escaping @Sendable () async throws -> [Action]) {
    let (store, sending, reason) = (store, sending, pauseReason)
    job {
      let actions = try await work()
      await sending.kick()
      return actions + [try QueueLoading.action(store, pauseReason: reason)]
    }
  }
}
