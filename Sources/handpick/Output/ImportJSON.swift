import ContactFiles
import InvitationStore
import Invitations

extension BufferedOutput {
  /// Adds the lines of `import --json`, one for each record.
  func print(_ batch: RecordBatch) {
    var source = JSONText()
    source.append("{\"source\":")
    source.quote(batch.source)
    batch.forEach { record, index, line in
      write { text in
        text.bytes.append(contentsOf: source.bytes)
        text.append(",\"index\":\(index),\"line\":\(line),\"name\":")
        text.quote(record[.name])
        text.append(",\"emails\":")
        text.quote(.emails, of: record)
        text.append(",\"organization\":")
        let organization = record[.organization]
        if organization.isEmpty { text.append("null") } else { text.quote(organization) }
        text.append(",\"problems\":")
        text.quote(.problems, of: record)
        text.append("}\n")
      }
    }
  }
}

extension JSONText {
  fileprivate mutating func quote(_ list: RecordText.Field, of record: RecordText) {
    var separator = "["
    record.forEachEntry(of: list) { entry in
      append(separator)
      quote(entry)
      separator = ","
    }
    append(separator == "[" ? "[]" : "]")
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
