internal import ContactFiles
internal import Glibc
internal import Invitations

/// Reads one input as a user's file, and ends the process when a promise of the readers is broken.
///
/// `HANDPICK_FUZZ` names the format; without one the content decides, which also tries archives.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = Array(UnsafeBufferPointer(start: start, count: count))
  let format = getenv("HANDPICK_FUZZ").flatMap { ContactFormat(rawValue: String(cString: $0)) }
  let reader = ContactReader(options: ReadOptions(format: format))
  var before = 0
  do {
    let report = try reader.read(.bytes(name: "-", input)) { record in
      // An archive counts again for each of its files.
      precondition(record.index == before + 1 || record.index == 1, "the records are in order")
      before = record.index
      check(record)
    }
    precondition(report.problems.count <= ImportReport.problemLimit)
    precondition(report.problems.count <= report.problemCount)
    precondition(report.withoutAddress <= report.records)
  } catch let error as ImportError {
    precondition(!error.description.isEmpty)
  } catch {
    preconditionFailure("only import errors are thrown: \(error)")
  }
  return 0
}

/// Whatever a file says, what is kept of it is one safe line each.
private func check(_ record: ContactRecord) {
  precondition(record.line >= 1 && record.index >= 1)
  if let preferred = record.preferredEmail {
    precondition(record.emails.indices.contains(preferred))
  }
  let texts =
    [record.name, record.givenName, record.familyName, record.organization ?? "", record.uid ?? ""]
    + record.emails + record.phones + record.categories
  for text in texts { precondition(text == SafeText.line(text), "\(text.debugDescription)") }
}
