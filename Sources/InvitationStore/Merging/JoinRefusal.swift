public import Invitations

/// Why people can not be joined or separated now.
public enum JoinRefusal: Error, Equatable, Sendable, CustomStringConvertible {
  /// It takes two people to join.
  case tooFew
  /// There is no such person.
  case unknown(Person.ID)
  /// There is no such record.
  case unknownRecord(MergeRecord.ID)
  /// Nothing would be left of the person.
  case nothingLeft
  /// An invitation to one of them is being handed over this moment.
  case beingSent(Invitation.ID)

  /// A sentence for a person.
  public var description: String {
    switch self {
    case .tooFew: "Name two people or more to join."
    case .unknown(let id): "There is no person \(id)."
    case .unknownRecord(let id): "There is no record \(id)."
    case .nothingLeft: "These are all records of the person. Leave out those that should stay."
    case .beingSent(let id): "Invitation \(id) is being sent this moment. Try again in a minute."
    }
  }
}
