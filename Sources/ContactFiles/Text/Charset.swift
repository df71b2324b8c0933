/// A charset by its name, after the many names that files give it.
enum Charset: Hashable {
  /// UTF-8, checked by hand.
  case utf8
  /// Windows-1252 and what is read as it: ISO 8859-1 and plain ASCII.
  case windows1252
  /// Any other, under the name that iconv knows.
  case named(String)

  /// Reads a name as files, mails and people write it; it need not be one that iconv knows.
  init(_ name: String) {
    let key = String(
      decoding: Self.lowercase(name).filter { Self.isLetterOrDigit($0) }, as: UTF8.self)
    switch key {
    case "utf8", "unicode11utf8", "utf8mac", "utf8n": self = .utf8
    case "windows1252", "cp1252", "ansi", "xansi", "iso88591", "latin1", "l1", "ibm819", "cp819",
      "usascii", "ascii", "iso646us", "ansix341968", "8bit", "default":
      self = .windows1252
    default:
      let plain = String(decoding: name.utf8.filter { Self.isNameByte($0) }, as: UTF8.self)
      self = .named(Self.aliases[key] ?? plain)
    }
  }

  /// Names that iconv does not know or reads too narrowly, without their punctuation.
  private static let aliases = [
    "shiftjis": "CP932", "sjis": "CP932", "xsjis": "CP932", "windows31j": "CP932",
    "mskanji": "CP932", "ms932": "CP932", "csshiftjis": "CP932",
    "gb2312": "GB18030", "gbk": "GB18030", "xgbk": "GB18030", "euccn": "GB18030",
    "gb231280": "GB18030", "csgb2312": "GB18030", "cp936": "GB18030", "windows936": "GB18030",
    "ksc56011987": "CP949", "ksc5601": "CP949", "euckr": "CP949", "windows949": "CP949",
    "ms949": "CP949", "xwindows949": "CP949", "korean": "CP949",
    "big5": "BIG5-HKSCS", "xbig5": "BIG5-HKSCS", "windows950": "BIG5-HKSCS",
    "cp950": "BIG5-HKSCS", "eucjp": "EUC-JP-MS", "xeucjp": "EUC-JP-MS",
    "macintosh": "MACINTOSH", "xmacroman": "MACINTOSH", "macroman": "MACINTOSH",
    "mac": "MACINTOSH", "xmaccyrillic": "MAC-CYRILLIC", "maccyrillic": "MAC-CYRILLIC",
    "iso88598i": "ISO-8859-8", "iso88598e": "ISO-8859-8", "iso88596i": "ISO-8859-6",
    "windows874": "CP874", "tis620": "CP874", "iso885911": "CP874", "latin9": "ISO-8859-15",
    "iso88599": "CP1254", "latin5": "CP1254", "ks": "CP949",
    "windows1250": "CP1250", "windows1251": "CP1251", "windows1253": "CP1253",
    "windows1254": "CP1254", "windows1255": "CP1255", "windows1256": "CP1256",
    "windows1257": "CP1257", "windows1258": "CP1258", "win1251": "CP1251", "win1250": "CP1250",
    "koi8r": "KOI8-R", "koi8u": "KOI8-U", "koi8": "KOI8-R", "unicode": "UTF-16",
    "ucs2": "UTF-16", "utf16": "UTF-16", "utf16le": "UTF-16LE", "utf16be": "UTF-16BE",
  ]

  private static func lowercase(_ name: String) -> [UInt8] {
    name.utf8.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
  }

  /// What a name may hold: a slash would let a file switch iconv's own options.
  private static func isNameByte(_ byte: UInt8) -> Bool {
    isLetterOrDigit(byte | 0x20) || isLetterOrDigit(byte) || byte == 0x2D || byte == 0x5F
      || byte == 0x2E || byte == 0x3A
  }
}
