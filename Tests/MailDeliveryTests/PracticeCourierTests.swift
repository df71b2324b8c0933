import Foundation
import Invitations
import MailDelivery
import TestSupport
import Testing

@Suite struct `The practice courier` {
  @Test func `puts exactly these bytes into a Maildir nobody else can read`() async throws {
    let folder = try TemporaryFolder()
    let courier = PracticeCourier(folder: folder.path("mail"))
    let bytes = (0...255).map { UInt8($0) } + message
    for _ in 0..<3 {
      let outcome = try await courier.deliver(bytes, in: envelope(to: "ann")) { .go }
      guard case .sent(let reply) = outcome else {
        Issue.record("\(outcome)")
        return
      }
      #expect(reply.hasPrefix("practice: "))
    }
    #expect(folder.files.count == 3)
    for file in folder.files {
      #expect(file.hasPrefix("mail/new/"))
      #expect(FileManager.default.contents(atPath: folder.path(file)) == Data(bytes))
      #expect(try Self.mode(folder.path(file)) == 0o600)
    }
    for name in ["mail", "mail/new", "mail/cur", "mail/tmp"] {
      #expect(try Self.mode(folder.path(name)) == 0o700)
    }
  }

  @Test(arguments: [
    (Release.withdrawn, DeliveryOutcome.withdrawn), (.storageFailed, .storageFailed),
  ])
  func `leaves nothing when the release says no`(
    release: Release, expected: DeliveryOutcome
  ) async throws {
    let folder = try TemporaryFolder()
    let courier = PracticeCourier(folder: folder.path)
    #expect(try await courier.deliver(message, in: envelope(to: "ann")) { release } == expected)
    #expect(folder.files.isEmpty)
  }

  @Test func `shows nothing before the release`() async throws {
    let folder = try TemporaryFolder()
    let courier = PracticeCourier(folder: folder.path)
    let seen = Counter()
    _ = try await courier.deliver(message, in: envelope(to: "ann")) { [folder] in
      if folder.files.allSatisfy({ $0.hasPrefix("tmp/") }) { seen.add() }
      return .go
    }
    #expect(seen.value == 1)
  }

  @Test func `says when the folder can not be written`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("in the way", to: "mail")
    let courier = PracticeCourier(folder: folder.path("mail"))
    #expect(
      try await courier.deliver(message, in: envelope(to: "ann")) { .go }
        == .tryLater(reason: "\(folder.path("mail/tmp")) could not be made: Not a directory."))
  }

  private static func mode(_ path: String) throws -> Int {
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
    return try #require(mode as? Int)
  }
}
