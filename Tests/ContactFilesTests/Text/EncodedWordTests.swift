@testable import ContactFiles
import Testing

@Suite struct EncodedWordTests {
  @Test(arguments: [
    ("plain", "plain"),
    ("=?UTF-8?Q?J=C3=BCrgen_Gro=C3=9F?=", "Jürgen Groß"),
    ("=?utf-8?B?SsO8cmdlbg==?=", "Jürgen"),
    ("=?ISO-8859-1?Q?J=FCrgen?= Lee", "Jürgen Lee"),
    ("=?UTF-8?Q?J=C3?= =?UTF-8?Q?=BCrgen?=", "Jürgen"),
    ("=?UTF-8?B?SsM=?=\r\n =?UTF-8?B?vHJnZW4=?=", "Jürgen"),
    ("=?UTF-8?Q?a?= b =?UTF-8?Q?c?=", "a b c"),
    ("=?UTF-8?Q?a?= =?ISO-8859-1?Q?=FC?=", "aü"),
    ("=?ISO-2022-JP?B?GyRCOzNFRBsoQg==?=", "山田"),
    ("=?UTF-8*de?Q?J=C3=BCrgen?=", "Jürgen"),
    ("=?gb2312?B?zfU=?=", "王"),
    ("=?UTF-8?X?abc?=", "=?UTF-8?X?abc?="),
    ("=?UTF-8?Q?abc", "=?UTF-8?Q?abc"),
    ("a = b ? c", "a = b ? c"),
    ("=?x-unknown?Q?J=FCrgen?=", "Jürgen"),
  ])
  func `encoded words are joined as bytes and decoded`(text: String, expected: String) throws {
    let decoder = try TextDecoder(chosen: nil)
    #expect(EncodedWord.decode(text, with: decoder) == expected)
  }
}
