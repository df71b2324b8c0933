import ArgumentParser
import ContactFiles
import InvitationStore
import Invitations

/// The command `handpick import`.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Read contacts from files or folders. Nobody is picked, nothing is sent.",
    discussion: """
      The format is found by looking at the content. A bad card or row never costs another; \
      what could not be read is named with its line. The same file again changes nothing. Every \
      import has a number and can be taken back; picks and invitations are never touched.

        handpick import contacts.vcf connections.csv
        handpick import ~/contacts/ --dry-run
        handpick import --charset windows-1250 old.csv
        handpick import --map name=2,email=5 members.csv
        handpick import --list
        handpick import --undo 7
      """)

  @Argument(help: "Files or folders; - reads stdin.", completion: .file())
  var paths: [String] = []

  @Flag(help: "Only say what an import would bring.")
  var dryRun = false

  @Flag(help: "Print one JSON object per record, then a summary; with --list, one per import.")
  var json = false

  @Option(help: "The charset of text that names none and is not UTF-8.")
  var charset: String?

  @Option(help: "The format, when the content does not tell.")
  var format: ContactFormat?

  @Option(
    help: ArgumentHelp(
      """
      The columns of a CSV file without a known header, from 1: name, given, family, email, \
      company; header=no when the first row is a person. Remembered for the same header.
      """, valueName: "name=2,email=5"),
    transform: { words in
      do throws(ColumnWordsProblem) {
        return try ColumnMapping(words: words)
      } catch {
        throw ValidationError(error.description)
      }
    })
  var map: ColumnMapping?

  @Flag(help: "List all imports, the latest first.")
  var list = false

  @Option(help: ArgumentHelp("Take this import back, exactly as it came.", valueName: "id"))
  var undo: Int64?

  func validate() throws {
    let ways = (paths.isEmpty ? 0 : 1) + (list ? 1 : 0) + (undo == nil ? 0 : 1)
    guard ways == 1 else { throw ValidationError("Say which: files, --list, or --undo ID.") }
    guard paths.isEmpty else { return }
    if dryRun || map != nil || charset != nil || format != nil || (json && !list) {
      throw ValidationError("--list and --undo take no other options, except --list --json.")
    }
  }

  func run() throws {
    let context = try Context()
    if list { return try ImportHistory(context).list(json: json) }
    if let undo { return try ImportHistory(context).undo(ImportBatch.ID(undo)) }
    let options = ReadOptions(charset: charset, format: format, mapping: map)
    let files = FileImport(context, options: options, dryRun: dryRun, json: json)
    var isWhole = true
    for path in paths where try !files.run(path) { isWhole = false }
    guard isWhole else { throw ExitCode(1) }
  }
}
