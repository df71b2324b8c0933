import Foundation
import Invitations

/// The hold-out evaluation of the tie: mail before a moment scores, mail after it judges.
///
/// At three moments (after 50, 65 and 80 % of the mails), for each owner who sent enough mail by then
/// and has 10 candidates or more: is there mail in both directions within the horizon, and did those
/// whom the owner wrote to answer within 14 days? What scores is the program's own `TieAccumulator`.
struct HoldOut {
  private struct Pair: Hashable {
    var owner: Int
    var other: Int
  }

  private var precisions: [Double] = []
  private var areas: [Double] = []
  private var replies: [(area: Double, asked: Int)] = []
  private let horizon: Duration
  private let leastSent: Int

  private static let patience = Duration.days(14)

  init(_ mails: [Exchange], horizonDays: Double, leastSent: Int) {
    horizon = .milliseconds(Int64(horizonDays * 86_400_000))
    self.leastSent = leastSent
    guard !mails.isEmpty else { return }
    for share in [0.5, 0.65, 0.8] {
      score(mails, at: mails[Int(Double(mails.count) * share)].moment)
    }
  }

  /// `owner-splits 321  MAP 0.705  AUC 0.854  replyAUC 0.728`.
  func line() throws(EvaluationProblem) -> String {
    let asked = replies.reduce(0) { $0 + $1.asked }
    guard !precisions.isEmpty, asked > 0 else { throw .tooFew }
    let count = Double(precisions.count)
    return String(
      format: "owner-splits %d  MAP %.3f  AUC %.3f  replyAUC %.3f", precisions.count,
      precisions.reduce(0, +) / count, areas.reduce(0, +) / count,
      replies.reduce(0) { $0 + $1.area * Double($1.asked) } / Double(asked))
  }

  private mutating func score(_ mails: [Exchange], at split: Moment) {
    var ties: [Int: [Int: TieAccumulator]] = [:]
    var sent: [Int: Int] = [:]
    var written: [Pair: [Moment]] = [:]
    var got: [Pair: [Moment]] = [:]
    for mail in mails where mail.moment <= split + horizon + Self.patience {
      if mail.moment <= split { sent[mail.sender, default: 0] += 1 }
      for recipient in mail.recipients {
        guard mail.moment > split else {
          let count = mail.recipients.count
          ties[mail.sender, default: [:]][recipient, default: TieAccumulator()]
            .add(.sent, at: mail.moment, recipients: count, now: split)
          ties[recipient, default: [:]][mail.sender, default: TieAccumulator()]
            .add(.received, at: mail.moment, recipients: count, now: split)
          continue
        }
        if mail.moment <= split + horizon {
          written[Pair(owner: mail.sender, other: recipient), default: []].append(mail.moment)
        }
        got[Pair(owner: recipient, other: mail.sender), default: []].append(mail.moment)
      }
    }
    for (owner, candidates) in ties.sorted(by: { $0.key < $1.key })
    where sent[owner, default: 0] >= leastSent && candidates.count >= 10 {
      judge(owner, candidates, written, got, at: split)
    }
  }

  private mutating func judge(
    _ owner: Int, _ candidates: [Int: TieAccumulator], _ written: [Pair: [Moment]],
    _ got: [Pair: [Moment]], at split: Moment
  ) {
    var (scores, outcomes): ([Double], [Bool]) = ([], [])
    var (askedScores, answers): ([Double], [Bool]) = ([], [])
    for (other, sum) in candidates.sorted(by: { $0.key < $1.key }) {
      let pair = Pair(owner: owner, other: other)
      let score = sum.tie(at: split).strength
      let received = got[pair, default: []]
      scores.append(score)
      guard let asked = written[pair]?.first else {
        outcomes.append(false)
        continue
      }
      outcomes.append(received.contains { $0 <= split + horizon })
      askedScores.append(score)
      answers.append(received.contains { $0 > asked && $0 <= asked + Self.patience })
    }
    if Set(outcomes).count == 2 {
      precisions.append(Measures.averagePrecision(scores, outcomes))
      areas.append(Measures.areaUnderCurve(scores, outcomes))
    }
    if answers.count >= 4, Set(answers).count == 2 {
      replies.append((Measures.areaUnderCurve(askedScores, answers), answers.count))
    }
  }
}
