import InvitationStore
import Invitations

extension Person.ID {
  /// The one person that a number or an address on the command line stands for.
  init(typed text: String, in store: Store) throws {
    if let number = Int64(text) {
      self.init(number)
      guard try !store.facts(for: [self]).isEmpty else {
        throw CommandFailure.refused("There is no person \(number).")
      }
      return
    }
    let address = try EmailAddress(typed: text)
    let found = try store.people(withAddress: address)
    guard let first = found.first else {
      throw CommandFailure.refused("Nobody with the address \(address) was imported.")
    }
    guard found.count == 1 else {
      let numbers = found.map(\.description).joined(separator: ", ")
      throw CommandFailure.refused(
        "\(found.count) people have the address \(address); say which by number: \(numbers).")
    }
    self = first
  }
}
