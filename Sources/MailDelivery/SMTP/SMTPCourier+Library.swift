internal import CCurl

extension SMTPCourier {
  /// The version of libcurl, which speaks SMTP for us; "missing" when it is not installed.
  public static var libraryVersion: String {
    guard let version = ccurl_version() else { return "missing" }
    let words = String(cString: version).split(separator: " ").first ?? ""
    return words.split(separator: "/").last.map(String.init) ?? ""
  }
}
