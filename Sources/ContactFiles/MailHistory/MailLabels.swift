/// The labels of a message in Google's archives, in the language of its owner.
struct MailLabels {
  /// Whether the owner sent it.
  let isSent: Bool
  /// Whether it is no mail that anybody read.
  let isDiscarded: Bool

  /// Reads the header's value; what is not ASCII stands in encoded words.
  init(_ value: UnsafeRawBufferPointer, decoder: TextDecoder) {
    let text = EncodedWord.decode(String(decoding: value, as: UTF8.self), with: decoder)
    let labels = text.lowercased().split(separator: ",").map { label in
      label.filter { $0 != "\"" && !$0.isNewline }.split(separator: " ").joined(separator: " ")
    }
    isSent = labels.contains { $0 == "sent" || SentFolder.names.contains($0) }
    isDiscarded = labels.contains(where: Self.discarded.contains)
  }

  /// Spam, trash and drafts.
  private static let discarded: Set<String> = [
    "spam", "junk", "спам", "迷惑メール", "垃圾邮件", "垃圾郵件", "스팸함", "skräppost", "søppelpost",
    "roskaposti", "trash", "bin", "papierkorb", "corbeille", "papelera", "cestino", "lixeira",
    "lixo",
    "prullenbak", "kosz", "корзина", "кошик", "ゴミ箱", "已删除邮件", "垃圾桶", "휴지통", "papperskorgen",
    "papirkurv", "papirkurven", "roskakori", "çöp kutusu", "koš", "kuka", "drafts", "draft",
    "entwürfe", "brouillons", "borradores", "bozze", "rascunhos", "concepten", "wersje robocze",
    "черновики", "чернетки", "下書き", "草稿", "임시보관함", "utkast", "kladder", "luonnokset",
    "taslaklar", "koncepty", "piszkozatok",
  ]
}
