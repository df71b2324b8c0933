import Foundation
import Invitations

/// One mail of an evaluation set; people are numbers in the order of their names.
struct Exchange {
  var moment: Moment
  var sender: Int
  var recipients: [Int]

  /// Reads a set, earliest mail first: `unix-time TAB sender TAB recipient[,recipient...]`.
  static func read(_ path: String) throws(EvaluationProblem) -> [Exchange] {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
      throw .unreadable(path)
    }
    var rows: [(moment: Moment, sender: Substring, recipients: [Substring])] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    where !line.isEmpty {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count == 3, let seconds = Double(fields[0]), abs(seconds) < 1e12 else {
        throw .malformed(path, line: index + 1)
      }
      rows.append(
        (
          Moment(milliseconds: Int64((seconds * 1000).rounded())), fields[1],
          fields[2].split(separator: ",", omittingEmptySubsequences: false)
        ))
    }
    let names = Set(rows.flatMap { [$0.sender] + $0.recipients }).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    return rows.map { row in
      Exchange(
        moment: row.moment, sender: numbers[row.sender, default: 0],
        recipients: row.recipients.map { numbers[$0, default: 0] })
    }.sorted { $0.moment < $1.moment }
  }
}

/// Why there is nothing to score.
enum EvaluationProblem: Error, CustomStringConvertible {
  case unreadable(String)
  case malformed(String, line: Int)
  case usage
  case tooFew

  var description: String {
    switch self {
    case .unreadable(let path): "\(path) can not be read as UTF-8 text"
    case .malformed(let path, let line):
      "\(path):\(line) is not: unix-time TAB sender TAB recipient[,recipient...]"
    case .usage: "usage: ranking-eval FILE.tsv [--horizon-days 60] [--min-sent 10]"
    case .tooFew: "nobody here wrote enough mail, with and without answers, to score anything"
    }
  }
}
