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
    let now = context.clock.reading.now
    let whatIf = try store.whatIf(ofImport: batch.map { try find($0, in: store) }, at: now)
    if json { context.console.print(whatIf.json) } else { context.console.print(whatIf.sentence) }
  }

  private func find(_ batch: Int64, in store: Store) throws -> ImportBatch.ID {
    let id = ImportBatch.ID(batch)
    guard let found = try store.imports().first(where: { $0.id == id }) else {
      throw CommandFailure.refused(ImportUndoRefusal.unknown(id).description)
    }
    if found.undoneAt != nil {
      throw CommandFailure.refused("Import \(id) was taken back; nobody of it is here.")
    }
    return id
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
