import ContactFiles
import InvitationStore
import Invitations

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

extension ImportBatch {
  /// The line of `import --list --json`.
  var json: JSONLine {
    [
      "id": .number(id.number), "source": .text(source), "at": .text(at.iso8601),
      "seen": .count(seen), "new": .count(new), "changed": .count(changed),
      "unchanged": .count(unchanged), "people": .count(people),
      "undoneAt": .text(orNull: undoneAt?.iso8601),
    ]
  }
}
