internal import CCurl

extension SMTPCourier {
  /// The version of libcurl, which speaks SMTP for us.
  public static var libraryVersion: String {
    let words = String(cString: ccurl_version()).split(separator: " ").first ?? ""
    return words.split(separator: "/").last.map(String.init) ?? ""
  }
}
