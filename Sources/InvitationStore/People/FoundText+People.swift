internal import GRDB
internal import Invitations

extension FoundText {
  /// Everybody in whose text one of these folded words stands somewhere; a walk over all people for
  /// each word.
  static func people(withAnyOf words: Set<String>, _ db: Database) throws -> Set<Person.ID> {
    var people: Set<Person.ID> = []
    for word in words where !word.isEmpty {
      people.formUnion(
        try Int64.fetchAll(
          db, sql: "SELECT id FROM person WHERE instr(found, ?) > 0", arguments: [word]
        ).map(Person.ID.init))
    }
    return people
  }
}
