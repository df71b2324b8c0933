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
      what could not be read is named with its line. The same file again changes nothing.

        handpick import contacts.vcf connections.csv
        handpick import ~/contacts/ --dry-run
        handpick import --charset windows-1250 old.csv
      """)

  @Argument(help: "Files or folders; - reads stdin.", completion: .file())
  var paths: [String]

  @Flag(help: "Only say what an import would bring.")
  var dryRun = false

  @Flag(help: "Print one JSON object per record, then a summary.")
  var json = false

  @Option(help: "The charset of text that names none and is not UTF-8.")
  var charset: String?

  @Option(help: "The format, when the content does not tell.")
  var format: ContactFormat?

  func run() throws {
    let context = try Context()
    var failures: [String] = []
    for path in paths {
      do {
        try importOne(path, context)
      } catch let error as ImportError {
        failures.append(error.description)
        context.console.tell("handpick: \(error)")
      }
    }
    guard failures.isEmpty else { throw ExitCode(1) }
  }

  private func importOne(_ path: String, _ context: Context) throws {
    let source = path == "-" ? try standardInput() : ImportSource.path(path)
    let reader = ContactReader(options: ReadOptions(charset: charset, format: format))
    let progress = ImportProgressLine(context.console)
    let lines = JSONLines(context.console)
    defer { lines.flush() }
    if dryRun, json {
      let report = try reader.read(source, progress: progress.show) { record in
        lines.print(record.json)
      }
      progress.clear()
      lines.flush()
      context.console.print(["summary": .object(report.json)])
      return
    }
    let store = try context.openStore(dryRun ? .readOnly : .readWrite)
    let clock = context.clock.reading
    var report: ImportReport?
    let read: (inout ImportRun) throws -> Void = { run in
      report = try ReadAhead().read(source, with: reader, progress: progress.show) { record in
        if json { lines.print(record.json) }
        try run.add(record)
      }
    }
    let summary =
      dryRun
      ? try store.previewImport(from: path, at: clock, read: read)
      : try store.commitImport(from: path, at: clock, read: read)
    progress.clear()
    lines.flush()
    if json {
      context.console.print(["summary": .object(summary.json)])
    } else {
      context.console.write(ImportText.text(of: summary, report, path: path, isPreview: dryRun))
    }
  }

  private func standardInput() throws -> ImportSource {
    guard let bytes = TextFile.readBytes(descriptor: 0, limit: 512 << 20) else {
      throw CommandFailure.refused("stdin can not be read, or is larger than 512 MB.")
    }
    return .bytes(name: "-", bytes)
  }
}

extension ContactRecord {
  /// The line of `import --json`.
  var json: JSONLine {
    [
      "source": .text(source), "index": .count(index), "line": .count(line), "name": .text(name),
      "emails": .texts(emails), "organization": .text(orNull: organization),
      "problems": .texts(problems),
    ]
  }
}

extension ImportReport {
  /// The summary of a file that was only read.
  var json: JSONLine {
    [
      "formats": .texts(formats.map(\.rawValue).sorted()), "files": .count(files),
      "records": .count(records), "withoutAddress": .count(withoutAddress),
      "groups": .count(groups), "organizations": .count(organizations),
      "hiddenRows": .count(hiddenRows), "problems": .count(problemCount),
    ]
  }
}

extension ImportSummary {
  /// The summary of an import into the store.
  var json: JSONLine {
    [
      "batch": batch.map { .number($0.number) } ?? .null, "seen": .count(seen),
      "new": .count(new), "changed": .count(changed), "unchanged": .count(unchanged),
      "people": .count(people), "joined": .count(joined), "merged": .count(merged),
      "separated": .count(separated), "sharedAddresses": .count(sharedAddresses),
      "withoutAddress": .count(withoutAddress), "problems": .count(problemCount),
    ]
  }
}
