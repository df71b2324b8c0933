internal import Invitations

/// What the receiving server wrote about the sender: Authentication-Results (RFC 8601), else
/// Received-SPF (RFC 7208).
enum SenderCheck {
  /// Reads the topmost of them; nil when there is none, or it found out nothing.
  static func check(_ headers: MailHeaders, from senders: [EmailAddress]) -> MailArrival.Check? {
    if let value = headers.authentication { return check(Words.lowered(value), senders) }
    guard let value = headers.receivedSPF else { return nil }
    let words = Words.lowered(value).drop { $0 == " " }
    return words.hasPrefix("fail") || words.hasPrefix("softfail") ? .doubtful : nil
  }

  private static func check(_ results: String, _ senders: [EmailAddress]) -> MailArrival.Check? {
    var isDoubtful = false
    var isPassed = false
    for result in results.split(separator: ";") {
      let words = result.split { $0 == " " || $0 == "\t" || $0 == "\n" || $0 == "\r" }
      switch words.first {
      case "dmarc=pass": return .passed
      case "dmarc=fail": return .failed
      case "dkim=pass": isPassed = isPassed || signs(words, senders)
      case "spf=fail", "spf=softfail", "dkim=fail": isDoubtful = true
      default: break
      }
    }
    return isPassed ? .passed : isDoubtful ? .doubtful : nil
  }

  /// Whether the domain that signed is that of a sender, or one above or below it.
  private static func signs(_ words: [Substring], _ senders: [EmailAddress]) -> Bool {
    for word in words {
      guard word.hasPrefix("header.d=") || word.hasPrefix("header.i=") else { continue }
      let signer = "." + (word.dropFirst(9).split(separator: "@").last ?? "")
      return senders.contains { sender in
        let domain = "." + sender.domain
        return domain.hasSuffix(signer) || signer.hasSuffix(domain)
      }
    }
    return false
  }
}

/// The values of headers that programs write, as text.
private enum Words {
  static func lowered(_ value: UnsafeRawBufferPointer) -> String {
    String(decoding: value, as: UTF8.self).lowercased()
  }
}
