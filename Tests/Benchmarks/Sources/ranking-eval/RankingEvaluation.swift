import Foundation

/// Scores the program's tie on a set of mails: `ranking-eval FILE.tsv --horizon-days 60 --min-sent 10`.
@main
enum RankingEvaluation {
  static func main() {
    do {
      print(try line(Array(CommandLine.arguments.dropFirst())))
    } catch {
      FileHandle.standardError.write(Data("ranking-eval: \(error)\n".utf8))
      exit(error.exitCode)
    }
  }

  private static func line(_ arguments: [String]) throws(EvaluationProblem) -> String {
    var (path, horizon, least): (String?, Double, Int) = (nil, 60, 10)
    var rest = arguments[...]
    while let word = rest.popFirst() {
      switch word {
      case "--horizon-days":
        guard let days = rest.popFirst().flatMap(Double.init), (0...100_000).contains(days) else {
          throw .usage
        }
        horizon = days
      case "--min-sent":
        guard let count = rest.popFirst().flatMap({ Int($0) }), count >= 0 else { throw .usage }
        least = count
      default:
        guard path == nil, !word.hasPrefix("-") else { throw .usage }
        path = word
      }
    }
    guard let path else { throw .usage }
    return try HoldOut(Exchange.read(path), horizonDays: horizon, leastSent: least).line()
  }
}

extension EvaluationProblem {
  /// 2 for what was typed wrongly, 1 for what was read.
  fileprivate var exitCode: Int32 {
    if case .usage = self { 2 } else { 1 }
  }
}
