import Foundation
import Invitations
import MailDelivery
import TestSupport
import Testing

@Suite struct `The sendmail courier` {
  @Test func `gives the command the whole message and the recipient behind two hyphens`()
    async throws
  {
    let sendmail = try FakeSendmail("cat > \"$DIR/stdin\"")
    let evil = try envelope(to: "-oQ/tmp+x")
    #expect(
      await sendmail.courier.deliver(message, in: evil) { .go }
        == .sent(reply: "\(sendmail.path) took it"))
    #expect(try sendmail.folder.read("stdin") == String(decoding: message, as: UTF8.self))
    #expect(
      try sendmail.folder.read("arguments") == """
        -i
        -f
        ana+hp-token@example.org
        --
        -oQ/tmp+x@example.net

        """)
  }

  @Test func `starts it in a session of its own, with a nameless file and nothing else open`()
    async throws
  {
    let sendmail = try FakeSendmail(
      """
      echo $$ $(ps -o sid= -p $$) > "$DIR/session"
      stat -L -c '%h %s' /dev/stdin > "$DIR/file"
      readlink /proc/$$/fd/* > "$DIR/open"
      env | cut -d= -f1 | sort > "$DIR/environment"
      """)
    // A file of ours that is not marked to be closed in children.
    let ours = open(try sendmail.folder.write("", to: "ours"), O_RDONLY)
    defer { close(ours) }
    _ = try await sendmail.courier.deliver(message, in: envelope(to: "ann")) { .go }
    let session = try sendmail.folder.read("session").split(whereSeparator: \.isWhitespace)
    #expect(session.count == 2 && session.first == session.last)
    #expect(try sendmail.folder.read("file") == "0 \(message.count)\n")
    #expect(try !sendmail.folder.read("open").contains("ours"))
    let variables = try sendmail.folder.read("environment").split(separator: "\n")
    #expect(Set(variables).isSubset(of: ["DIR", "PATH", "PWD", "SHLVL", "OLDPWD", "_"]))
  }

  enum Kind: String { case sent, later, rejected, account, unknown }

  @Test(arguments: [
    ("exit 0", Kind.sent), ("exit 75", .later), ("exit 67", .rejected), ("exit 69", .rejected),
    ("exit 76", .rejected), ("exit 64", .account), ("exit 77", .account), ("exit 78", .account),
    ("exit 1", .unknown), ("exit 79", .unknown), ("exit 255", .unknown),
    ("kill -9 $$", .unknown), ("kill -15 $$", .unknown),
  ])
  func `understands how it ended`(script: String, kind: Kind) async throws {
    let sendmail = try FakeSendmail("echo why >&2; \(script)")
    let outcome = try await sendmail.courier.deliver(message, in: envelope(to: "ann")) { .go }
    let (seen, words): (Kind?, String) =
      switch outcome {
      case .sent(let words): (.sent, words)
      case .tryLater(let words): (.later, words)
      case .rejected(let words): (.rejected, words)
      case .accountRefused(let words): (.account, words)
      case .unknown(let words): (.unknown, words)
      case .unreachable, .withdrawn, .storageFailed: (nil, "")
      }
    #expect(seen == kind)
    #expect(words.hasPrefix(sendmail.path) && words.hasSuffix(": why"))
  }

  @Test(arguments: [
    (Release.withdrawn, DeliveryOutcome.withdrawn), (.storageFailed, .storageFailed),
  ])
  func `is not started when the release says no`(
    release: Release, expected: DeliveryOutcome
  ) async throws {
    let sendmail = try FakeSendmail("")
    #expect(
      try await sendmail.courier.deliver(message, in: envelope(to: "ann")) { release } == expected)
    #expect(sendmail.folder.files == ["sendmail"])
  }

  @Test func `is ended when it takes too long`() async throws {
    let sendmail = try FakeSendmail("sleep 1000", limit: .milliseconds(300))
    #expect(
      try await sendmail.courier.deliver(message, in: envelope(to: "ann")) { .go }
        == .unknown(reason: "\(sendmail.path) was ended by a signal"))
  }

  @Test(arguments: ["/nonexistent/sendmail", "sendmail", "/etc/passwd"])
  func `must be a program`(path: String) async throws {
    let asked = Counter()
    let courier = SendmailCourier(command: [path], environment: [:])
    let outcome = try await courier.deliver(message, in: envelope(to: "ann")) {
      asked.add()
      return .go
    }
    #expect(
      outcome == .accountRefused(reason: "`outgoing` names \(path), which can not be run."))
    #expect(asked.value == 0)
  }
}

/// A command that keeps what it was given and then does as told.
///
/// The shell reads it as a file: a program that was written a moment ago can not always be started
/// while other tests start theirs ("text file busy").
private struct FakeSendmail {
  let folder: TemporaryFolder
  let path = "/bin/sh"
  let courier: SendmailCourier

  init(_ script: String, limit: Duration = .seconds(600)) throws {
    folder = try TemporaryFolder()
    let script = try folder.write(
      "printf '%s\\n' \"$@\" > \"$DIR/arguments\"\n\(script)\n", to: "sendmail")
    courier = SendmailCourier(
      command: [path, script, "-i"], environment: ["DIR": folder.path, "PATH": "/usr/bin:/bin"],
      limit: limit)
  }
}
