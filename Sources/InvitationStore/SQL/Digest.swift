internal import CDigest
internal import Foundation
internal import GRDB
internal import Invitations

/// Digests of what must be recognised but need not, or must not, be kept.
enum Digest {
  /// The SHA-256 of some bytes.
  static func sha256(_ bytes: some Sequence<UInt8>) -> Data {
    let input = Array(bytes)
    var digest = [UInt8](repeating: 0, count: 32)
    cdigest_sha256(input, input.count, &digest)
    return Data(digest)
  }

  /// What a suppression is found by, also after the address was forgotten.
  static func sha256(of key: IdentityKey) -> Data { sha256(key.text.utf8) }

  /// What an invitation is found by when an answer shows its token.
  static func sha256(of token: Token) -> Data { sha256(token.text.utf8) }
}

/// A 64-bit hash under a key that only this store knows, so nobody can make two texts collide.
struct KeyedHash {
  private let key: [UInt8]

  init(_ db: Database) throws {
    let stored = try Data.fetchOne(db, sql: "SELECT hash_key FROM summary")
    key = Array(stored ?? Data(count: 16))
  }

  func callAsFunction(_ bytes: UnsafeRawBufferPointer) -> Int64 {
    Int64(bitPattern: cdigest_siphash(key, bytes.baseAddress, bytes.count))
  }

  func callAsFunction(_ identity: IdentityKey) -> Int64 {
    var text = identity.text
    return text.withUTF8 { self(UnsafeRawBufferPointer($0)) }
  }
}
