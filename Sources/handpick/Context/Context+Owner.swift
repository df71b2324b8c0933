import InvitationStore
import Invitations

extension Context {
  /// Flags everybody anew when the owner was configured otherwise since this was last done.
  func settleOwner(in store: Store) throws {
    let mark = ([owner.name, owner.company ?? ""] + owner.ownKeys.map(\.text).sorted()).joined(
      separator: "\n")
    guard try store.setting(Self.flaggedFor) != mark else { return }
    if try store.summary().people > 0 { try store.reflagEverybody(at: clock.reading.now) }
    try store.set(Self.flaggedFor, to: mark)
  }

  private static var flaggedFor: Setting { Setting("flagged-for-owner") }
}

/// People who may be the owner under another address; only the owner can tell.
enum OwnCandidates {
  /// So many are asked about; more than that are not one person's addresses.
  static let most = 50

  /// Those in question, except whom the owner said no about.
  static func find(in store: Store, at now: Moment) throws -> [Suggestion] {
    let denied = try denied(in: store)
    var ids: [Person.ID] = []
    try store.scan { person in
      if person.flags & Invitations.Flag.Kind.ownMaybe.bit != 0, ids.count < most * 2 {
        ids.append(person.id)
      }
    }
    return Array(
      try store.suggestions(for: ids, at: now).filter { suggestion in
        suggestion.flags.contains { $0.kind == .ownMaybe }
          && !suggestion.person.addresses.allSatisfy { denied.contains($0.identityKey) }
      }.prefix(most))
  }

  /// What speaks for it: the flag's words, and where the address comes from.
  static func evidence(of suggestion: Suggestion) -> String {
    let flag = suggestion.flags.first { $0.kind == .ownMaybe }?.detail ?? "like yours"
    let sources = suggestion.person.sources.map(PathCompletion.fileName).joined(separator: ", ")
    return sources.isEmpty ? flag : "\(flag) (in \(sources))"
  }

  /// Keeps a "no, that is somebody else", so that it is not asked again.
  static func deny(_ addresses: [EmailAddress], in store: Store) throws {
    let all = try denied(in: store).union(addresses.map(\.identityKey))
    try store.set(setting, to: all.map(\.text).sorted().joined(separator: "\n"))
  }

  private static func denied(in store: Store) throws -> Set<IdentityKey> {
    let text = try store.setting(setting) ?? ""
    return Set(text.split(separator: "\n").map { IdentityKey(String($0)) })
  }

  private static let setting = Setting("not-own")
}
