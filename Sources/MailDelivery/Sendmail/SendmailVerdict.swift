import Invitations

/// What became of a message, by the exit status of a sendmail command (sysexits.h).
struct SendmailVerdict {
  /// The exit status; nil when a signal ended the command.
  let status: Int?
  /// What the command wrote.
  let words: String
  /// The command's path.
  let path: String

  /// 0 means that the local queue has it, 75 that it may be tried later.
  ///
  /// Wrong usage, missing rights and bad settings are the account's trouble, the other known codes
  /// refusals; beyond them nobody knows what the command did.
  var outcome: DeliveryOutcome {
    switch status {
    case 0: .sent(reply: line("\(path) took it"))
    case 75: .tryLater(reason: line("\(path) asks to try later"))
    case 64, 77, 78: .accountRefused(reason: line("\(path) does not work with this account"))
    case .some(let status) where (65...76).contains(status):
      .rejected(reply: line("\(path) refused it with status \(status)"))
    case .some(let status): .unknown(reason: line("\(path) ended with status \(status)"))
    case nil: .unknown(reason: line("\(path) was ended by a signal"))
    }
  }

  private func line(_ sentence: String) -> String {
    let said = SafeText.line(words.split(whereSeparator: \.isNewline).joined(separator: " "))
    return said.isEmpty ? sentence : "\(sentence): \(said)"
  }
}
