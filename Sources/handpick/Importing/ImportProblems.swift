import ContactFiles
import InvitationStore

/// What an import could not read as it should: files and cards, then addresses of records; each once.
struct ImportProblems {
  /// Those that are told in words; of one file, in the order of its lines.
  private(set) var kept: [ImportProblem]
  /// How many there are in all.
  private(set) var count: Int

  /// What the store was told of records, beside what the readers say of files.
  init(_ summary: ImportSummary, _ report: ImportReport?) {
    kept = report?.problems ?? []
    count = (report?.problemCount ?? 0) + summary.problemCount
    let said = Dictionary(grouping: kept) { Place($0) }
    for problem in summary.problems.map(ImportProblem.init(ofRecord:)) {
      // A card that is cut is a problem of its file and of the record that it gave.
      if said[Place(problem)]?.contains(where: { $0.sentence.hasPrefix(problem.sentence) }) == true
      {
        count -= 1
      } else {
        kept.append(problem)
      }
    }
    guard Set(kept.map(\.source)).count == 1 else { return }
    kept.sort { $0.line ?? 0 < $1.line ?? 0 }
  }

  private struct Place: Hashable {
    let source: String
    let line: Int?

    init(_ problem: ImportProblem) { (source, line) = (problem.source, problem.line) }
  }
}

extension ImportProblem {
  /// What is wrong with a record; its sentence may begin with the line, which is not always the first
  /// of the record.
  fileprivate init(ofRecord problem: ImportSummary.Problem) {
    var (line, sentence) = (problem.line, problem.sentence[...])
    if sentence.hasPrefix("line "), let end = sentence.firstIndex(of: ":"),
      let number = Int(sentence[..<end].dropFirst(5))
    {
      (line, sentence) = (number, sentence[end...].dropFirst(2))
    }
    self.init(source: problem.source, line: line, sentence: String(sentence))
  }

  /// Where it is for somebody who chose this path: the file where there are several, and the line.
  func place(below path: String) -> String? {
    let file = source.hasPrefix(path + "/") ? String(source.dropFirst(path.utf8.count + 1)) : nil
    let words = [file, line.map { "line \($0)" }].compactMap(\.self)
    return words.isEmpty ? nil : words.joined(separator: ", ")
  }
}
