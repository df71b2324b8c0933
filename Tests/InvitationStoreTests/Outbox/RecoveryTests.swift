import Invitations
import Testing

@testable import InvitationStore

@Suite struct `After a crash` {
  let place: TemporaryFolder
  let due = Made.later(.minutes(2))

  init() throws { place = try TemporaryFolder() }

  /// A store that is dropped without finishing what it claimed.
  private func crashed(marking: Bool) throws -> Invitation.ID {
    let store = try Store(folder: place.path)
    try store.invite(try store.takePeople(1))
    let claim = try store.claimed(at: due)
    if marking { #expect(store.mark(claim.invitation.id, at: due) == .go) }
    return claim.invitation.id
  }

  @Test func `what was claimed is held again, as it was`() throws {
    let id = try crashed(marking: false)
    let store = try Store(folder: place.path)
    #expect(try store.recover(at: due) == Recovery(heldAgain: [id]))
    #expect(try store.invitation(id)?.state == .held)
    #expect(try store.claimed(at: due).invitation.id == id)
  }

  @Test func `what was marked is unknown, and never claimed again by itself`() throws {
    let id = try crashed(marking: true)
    let store = try Store(folder: place.path)
    #expect(try store.recover(at: due) == Recovery(unknown: [id]))
    #expect(try store.invitation(id)?.state == .unknown)
    #expect(try store.claim(at: due, policy: Made.policy) == .wait(until: nil))
    #expect(try store.recover(at: due) == Recovery())
    #expect(try store.rebuild(apply: false).isEmpty)
  }

  @Test func `an unknown one is sent again only by the owner, as the same message`() throws {
    let id = try crashed(marking: true)
    let store = try Store(folder: place.path)
    _ = try store.recover(at: due)
    let again = try store.sendAgain(id, at: due, policy: Made.policy)
    #expect(again.state == .held && again.mayHaveLeft)
    let message = try store.message(of: id)
    let claim = try store.claimed(at: Made.later(.minutes(4)))
    #expect(claim.message == message)
  }

  @Test func `an unknown one can be treated as sent`() throws {
    let id = try crashed(marking: true)
    let store = try Store(folder: place.path)
    _ = try store.recover(at: due)
    #expect(try store.treatAsSent(id, at: due).state == .sent)
  }
}
