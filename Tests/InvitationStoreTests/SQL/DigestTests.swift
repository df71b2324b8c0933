import CDigest
import Testing

struct DigestTests {
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      String(repeating: "a", count: 1_000_000),
      "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
    ),
  ])
  func `SHA-256 gives what NIST's examples give`(text: String, digest: String) {
    var found = [UInt8](repeating: 0, count: 32)
    let bytes = Array(text.utf8)
    cdigest_sha256(bytes, bytes.count, &found)
    #expect(hexadecimal(found) == digest)
  }

  @Test(arguments: [
    (0, "310e0edd47db6f72"), (1, "fd67dc93c539f874"), (7, "37d1018bf50002ab"),
    (8, "6224939a79f5f593"), (15, "e545be4961ca29a1"), (63, "724506eb4c328a95"),
  ])
  func `SipHash gives its authors' test vectors`(count: Int, hash: String) {
    let key = Array<UInt8>(0..<16)
    let bytes = Array(UInt8(0)..<UInt8(count))
    let found = cdigest_siphash(key, bytes, bytes.count)
    #expect(hexadecimal(withUnsafeBytes(of: found.littleEndian) { Array($0) }) == hash)
  }
}

private func hexadecimal(_ bytes: [UInt8]) -> String {
  bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
}
