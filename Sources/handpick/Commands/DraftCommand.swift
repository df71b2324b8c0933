import ArgumentParser
import InvitationStore
import Invitations

/// The command `handpick draft`.
struct DraftCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draft",
    abstract: "Save a draft to people you name, and print its number. Nothing is sent.",
    discussion: """
      Every person must be in the imported contacts, and nobody with a blocking flag is taken. \
      Without --letter the draft holds the starter letter, to be edited on the screens.

        handpick draft --to ann@x.example --to bob@y.example --letter letter.txt
        handpick send --draft 7
      """)

  @Option(parsing: .upToNextOption, help: "Addresses of the people to invite.")
  var to: [String]

  @Option(help: "A letter file; - reads it from stdin.", completion: .file())
  var letter: String?

  @Option(
    help: ArgumentHelp(
      "A sentence for one person, as ADDRESS=SENTENCE; it fills {{personal}}.",
      valueName: "address=sentence"))
  var personal: [String] = []

  func run() throws {
    let context = try Context()
    let store = try context.openStore()
    let now = context.clock.reading.now
    var people: [Person.ID] = []
    for text in to {
      let id = try Self.person(at: text, in: store)
      guard let suggestion = try store.suggestions(for: [id], at: now).first else { continue }
      if let flag = suggestion.flags.first(where: \.kind.blocks) {
        throw CommandFailure.refused(
          "\(suggestion.person.shownName) can not be picked: \(flag.detail).")
      }
      if !people.contains(id) { people.append(id) }
    }
    var draft = Draft(
      people: people, letter: try letter.map(LetterFile.read) ?? .starter)
    for entry in personal {
      let parts = entry.split(separator: "=", maxSplits: 1)
      guard parts.count == 2 else {
        throw CommandFailure.usage(
          "--personal needs ADDRESS=SENTENCE, not \"\(SafeText.line(entry))\".")
      }
      draft.sentences[try Self.person(at: String(parts[0]), in: store)] = SafeText.line(
        String(parts[1]))
    }
    guard let number = try store.save(draft, at: now).number else { return }
    context.console.print("\(number)")
  }

  private static func person(at text: String, in store: Store) throws -> Person.ID {
    let address = try EmailAddress(typed: text)
    let found = try store.people(withAddress: address)
    guard let first = found.first else {
      throw CommandFailure.refused("Nobody with the address \(address) was imported.")
    }
    return first
  }
}
