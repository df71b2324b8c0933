internal import CText
internal import Invitations

/// The people in a mail folder, each address once, in the order in which they first appear.
struct Correspondents {
  private let decoder: TextDecoder
  private var drafts: [RecordDraft] = []
  private var indices: [String: Int] = [:]
  /// Header values that were read before; most mail is from and to the same few.
  private var seen: Set<Int> = []

  /// More distinct header values than this are a broken file, or not a mail folder.
  private static let limit = 4_000_000

  init(decoder: TextDecoder) { self.decoder = decoder }

  /// Adds everybody in a message's headers; `line` is asked only when somebody is new.
  mutating func add(_ headers: MailHeaders, line: () -> Int) {
    // What a machine or a list sent says nothing about people.
    guard !headers.isAutomatic else { return }
    if let labels = headers.labels, MailLabels(labels, decoder: decoder).isDiscarded { return }
    if let from = headers.from, isNew(from) {
      addSender(from, replyTo: headers.replyTo, line: line)
    }
    for recipients in headers.recipients where isNew(recipients) {
      for mailbox in mailboxes(recipients) { add(mailbox, line: line) }
    }
  }

  /// Hands everybody out.
  mutating func finish(into sink: RecordSink) throws {
    for index in drafts.indices { try drafts[index].finish(into: sink) }
  }

  private mutating func isNew(_ value: UnsafeRawBufferPointer) -> Bool {
    guard seen.count < Self.limit else { return false }
    var hasher = Hasher()
    hasher.combine(bytes: value)
    return seen.insert(hasher.finalize()).inserted
  }

  private func mailboxes(_ value: UnsafeRawBufferPointer) -> [AddressList.Mailbox] {
    let converted = decoder.utf8(value)
    let text =
      converted.map { String(decoding: $0, as: UTF8.self) }
      ?? String(decoding: value, as: UTF8.self)
    return AddressList(text).mailboxes.map { mailbox in
      AddressList.Mailbox(
        name: FieldText.line(EncodedWord.decode(mailbox.name, with: decoder)),
        address: FieldText.line(mailbox.address))
    }
  }

  /// A list that hides the writer behind its own address, "Ann via List", names him in Reply-To.
  private mutating func addSender(
    _ from: UnsafeRawBufferPointer, replyTo: UnsafeRawBufferPointer?, line: () -> Int
  ) {
    for mailbox in mailboxes(from) {
      guard let replyTo, let via = Self.via(in: mailbox.name),
        let answer = mailboxes(replyTo).first
      else {
        add(mailbox, line: line)
        continue
      }
      let name = FieldText.line(String(mailbox.name.utf8.prefix(via)) ?? "")
      add(AddressList.Mailbox(name: name, address: answer.address), line: line)
    }
  }

  /// The offset of ` via ` in a name.
  private static func via(in name: String) -> Int? {
    let word = Array(" via ".utf8)
    let bytes = Array(name.utf8)
    let found = ctext_find(bytes, bytes.count, word, word.count)
    return found < bytes.count ? found : nil
  }

  private mutating func add(_ mailbox: AddressList.Mailbox, line: () -> Int) {
    guard let address = try? EmailAddress(mailbox.address) else { return }
    let key = address.sendKey.lowercased()
    if let index = indices[key] {
      if drafts[index].record.name.isEmpty { drafts[index].record.name = mailbox.name }
      return
    }
    var draft = RecordDraft(line: line())
    // A program without a name for an address often writes the address as the name.
    let isName = mailbox.name.lowercased() != mailbox.address.lowercased()
    draft.record.name = isName ? mailbox.name : ""
    draft.emails.append(mailbox.address, problem: nil)
    indices[key] = drafts.count
    drafts.append(draft)
  }
}
