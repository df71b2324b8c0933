internal import CCurl

extension SMTPCourier {
  /// The version of libcurl, which speaks SMTP for us; nil when it is not installed.
  public static var libraryVersion: String? {
    guard let version = ccurl_version() else { return nil }
    let words = String(cString: version).split(separator: " ").first ?? ""
    return words.split(separator: "/").last.map(String.init)
  }
}
