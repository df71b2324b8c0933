import InvitationStore
import Invitations
import Screens

extension Context {
  /// Flags everybody anew when the owner was configured otherwise since this was last done, or when
  /// a program was killed while it did that.
  func settleOwner(in store: Store) throws {
    try store.finishReflagging(at: clock.reading.now)
    let mark = ([owner.name, owner.company ?? ""] + owner.ownKeys.map(\.text).sorted()).joined(
      separator: "\n")
    guard try store.setting(Self.flaggedFor) != mark else { return }
    if try store.summary().people > 0 { try store.reflagEverybody(at: clock.reading.now) }
    try store.set(Self.flaggedFor, to: mark)
  }

  private static var flaggedFor: Setting { Setting("flagged-for-owner") }
}

/// Who may be the owner under another address; only the owner can tell.
enum OwnCandidates {
  /// So many are asked about; more than that are not one person's addresses.
  static let most = 50

  /// Addresses that mail shows to be the owner's, then those of people with the owner's name; except
  /// those that the owner was asked about.
  static func find(in store: Store, at now: Moment) throws -> [OwnCandidate] {
    let suspects = try store.ownSuspects().map { suspect in
      OwnCandidate(
        address: suspect.address, name: try name(of: suspect.address, in: store),
        evidence: suspect.evidence)
    }
    let denied = try store.deniedOwnAddresses()
    let namesakes = try namesakes(in: store, at: now).flatMap { person in
      person.person.addresses.filter { !denied.contains($0.identityKey) }.map {
        OwnCandidate(address: $0, name: person.person.shownName, evidence: evidence(of: person))
      }
    }
    var seen: Set<IdentityKey> = []
    return Array(
      (suspects + namesakes).filter { seen.insert($0.address.identityKey).inserted }.prefix(most))
  }

  private static func namesakes(in store: Store, at now: Moment) throws -> [Suggestion] {
    var ids: [Person.ID] = []
    try store.scan { person in
      if person.flags & Invitations.Flag.Kind.ownMaybe.bit != 0, ids.count < most * 2 {
        ids.append(person.id)
      }
    }
    return try store.suggestions(for: ids, at: now).filter { suggestion in
      suggestion.flags.contains { $0.kind == .ownMaybe }
    }
  }

  private static func name(of address: EmailAddress, in store: Store) throws -> String {
    guard let person = try store.people(withAddress: address).first else { return "" }
    return try store.facts(for: [person]).first?.person.name ?? ""
  }

  /// What speaks for it: the flag's words, and where the address comes from.
  private static func evidence(of suggestion: Suggestion) -> String {
    let flag = suggestion.flags.first { $0.kind == .ownMaybe }?.detail ?? "like yours"
    let sources = suggestion.person.sources.map(PathCompletion.fileName).joined(separator: ", ")
    return sources.isEmpty ? flag : "\(flag) (in \(sources))"
  }
}
