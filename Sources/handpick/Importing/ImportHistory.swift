import InvitationStore
import Invitations

/// The imports that were stored: the list of them, and taking one back.
struct ImportHistory {
  private let context: Context

  init(_ context: Context) { self.context = context }

  /// Prints all imports, the latest first.
  func list(json: Bool) throws {
    let batches = try context.openStore(.readOnly).imports()
    let clock = context.clock.reading
    let output = BufferedOutput()
    output.print(
      batches, asJSON: json, json: \.json, orElse: "Nothing was imported yet.",
      headings: ["ID", "WHEN", "READ", "NEW", "CHANGED", "PEOPLE", "STATE", "SOURCE"]
    ) { batch in
      [
        "\(batch.id)", batch.at.shown(at: clock), "\(batch.seen)", "\(batch.new)",
        "\(batch.changed)", "\(batch.people)",
        batch.undoneAt.map { "taken back \($0.shown(at: clock))" } ?? "",
        SafeText.line(batch.source),
      ]
    }
    try output.finish()
  }

  /// Takes one import back.
  func undo(_ id: ImportBatch.ID) throws {
    let store = try context.openStore()
    do {
      let undo = try store.undoImport(id, at: context.clock.reading)
      context.console.print(
        """
        Import \(id) is taken back: \(Counted.words(undo.records, "record")) and \
        \(Counted.people(undo.people)) are gone, \(Counted.words(undo.restored, "record")) as \
        before it. Picks, invitations and suppressions are untouched.
        """)
    } catch let refusal as ImportUndoRefusal {
      throw CommandFailure.refused(refusal.description)
    }
  }
}
