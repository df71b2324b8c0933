/// How mail programs name the folder of mail that was sent.
enum SentFolder {
  /// Whether a folder or a file of that name, or the last part of it, holds mail that was sent.
  static func isNamed(_ name: String) -> Bool {
    let last = name.split(separator: "/").last ?? ""
    return last.split(separator: ".").map { $0.lowercased() }.contains { part in
      part.hasPrefix("sent") && !part.hasPrefix("senti") || names.contains(part)
    }
  }

  /// What they call it beside `sent`, in small letters.
  static let names: Set<String> = [
    "gesendet", "gesendete objekte", "gesendete elemente", "gesendete nachrichten", "envoyés",
    "messages envoyés", "éléments envoyés", "enviados", "elementos enviados", "itens enviados",
    "inviata", "posta inviata", "verzonden", "verzonden items", "skickat", "skickade", "sendt",
    "sendte elementer", "lähetetyt", "wysłane", "odeslané", "отправленные", "已发送", "已发邮件",
    "送信済み", "寄件備份", "보낸편지함", "надіслані", "gönderilmiş postalar", "odeslaná pošta",
    "elküldött levelek",
  ]
}
