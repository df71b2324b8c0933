import ContactFiles
import InvitationStore
import Invitations
import Screens

/// Which addresses are the owner's.
extension EffectRunner {
  /// Looks for people who may be the owner.
  func findOwn(isAsked: Bool) {
    let (store, context) = (store, context)
    job {
      try context.settleOwner(in: store)
      let found = try OwnCandidates.find(in: store, at: context.clock.reading.now)
      guard !found.isEmpty else {
        return isAsked ? [.told("Nobody else here looks like you.")] : []
      }
      return [.ownFound(found)]
    }
  }

  /// Keeps the owner's answer, reads their mail by it, and shows everybody anew.
  func answerOwn(mine: [EmailAddress], others: [EmailAddress]) {
    let (store, clock) = (store, context.clock)
    jobs.add { [weak self, send, onMain] in
      do {
        if !mine.isEmpty {
          let change = try store.addOwnAddresses(mine, at: clock.reading)
          send(.regrouped(try Regrouping(change, in: store, at: clock.reading)))
        }
        if !others.isEmpty { try store.denyOwnAddresses(others, at: clock.reading) }
        for folder in mine.isEmpty ? [] : try store.mailSources() {
          do {
            _ = try MailHistoryReading(store).read(folder.source, at: clock.reading.now) { _ in true
            }
          } catch let error as ImportError { send(.failed([Self.sentence(error)])) }
        }
        onMain { self?.loadPeople() }
      } catch { send(.failed([Self.sentence(error)])) }
    }
  }
}
