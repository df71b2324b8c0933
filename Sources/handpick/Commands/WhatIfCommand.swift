import ArgumentParser
import InvitationStore
import Invitations

/// The command `handpick what-if [BATCH]`.
struct WhatIfCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "what-if",
    abstract: "Count whom an \"invite everyone\" button would have mailed. No mail is made.",
    discussion: """
        handpick what-if
        handpick what-if 3
      """)

  @Argument(help: "Only the people of this import (see import --list).")
  var batch: Int64?

  @Flag(help: "Print one JSON object.")
  var json = false

  func run() throws {
    let context = try Context()
    let store = try context.openStore(.readOnly)
    let people = try people(in: store)
    var whatIf = WhatIf()
    var seen: Set<IdentityKey> = []
    for start in stride(from: 0, to: people.count, by: 500) {
      let page = Array(people[start..<min(start + 500, people.count)])
      for suggestion in try store.suggestions(for: page, at: context.clock.reading.now) {
        whatIf.add(suggestion, unless: &seen)
      }
    }
    if json { context.console.print(whatIf.json) } else { context.console.print(whatIf.sentence) }
  }

  private func people(in store: Store) throws -> [Person.ID] {
    guard let batch else { return try store.allIDs(sortedBy: .tie) }
    let id = ImportBatch.ID(batch)
    guard let found = try store.imports().first(where: { $0.id == id }) else {
      throw CommandFailure.refused(ImportUndoRefusal.unknown(id).description)
    }
    if found.undoneAt != nil {
      throw CommandFailure.refused("Import \(id) was taken back; nobody of it is here.")
    }
    return try store.people(ofImport: id)
  }
}

extension WhatIf {
  /// The line of `what-if --json`.
  var json: JSONLine {
    [
      "total": .count(total), "own": .count(own), "notPeople": .count(notPeople),
      "family": .count(family), "strangers": .count(strangers), "saidNo": .count(saidNo),
      "left": .count(left),
    ]
  }
}
