/// A web link in a text.
struct Link: Hashable {
  /// As written.
  let text: String
  /// The host, lower case.
  let host: String

  /// All links of a text, in order.
  static func links(in text: String) -> [Link] {
    text.split { $0.isWhitespace || "<>\"()[]{}".contains($0) }.compactMap { word in
      let lower = word.lowercased()
      guard let scheme = schemes.first(where: lower.hasPrefix) else { return nil }
      var link = word
      while let last = link.last, ".,;:!?'\u{201D}\u{BB}".contains(last) { link.removeLast() }
      let start = scheme.hasSuffix("//") ? scheme.count : 0
      let host = link.lowercased().dropFirst(start).prefix { !"/?#:".contains($0) }
      return host.contains(".") ? Link(text: String(link), host: String(host)) : nil
    }
  }

  /// Whether the host is one that hides where it leads.
  var isShortened: Bool {
    Self.shorteners.contains { host == $0 || host.hasSuffix(".\($0)") }
  }

  /// A parameter that tells who followed the link; nil when there is none.
  var trackingParameter: String? {
    guard let query = text.firstIndex(of: "?") else { return nil }
    let names = text[query...].dropFirst().split { $0 == "&" || $0 == ";" }
      .map { $0.prefix { $0 != "=" }.lowercased() }
    return names.first { name in
      name.hasPrefix("utm_") || Self.trackers.contains(name)
    }
  }

  private static let schemes = ["https://", "http://", "www."]
  private static let trackers: Set<String> = [
    "fbclid", "gclid", "dclid", "msclkid", "mc_cid", "mc_eid", "_hsenc", "_hsmi", "mkt_tok",
    "igshid", "vero_id", "trk", "oly_enc_id", "oly_anon_id", "s_cid", "wickedid", "yclid",
  ]
  private static let shorteners: Set<String> = [
    "bit.ly", "t.co", "tinyurl.com", "goo.gl", "ow.ly", "is.gd", "v.gd", "buff.ly", "rebrand.ly",
    "cutt.ly", "lnkd.in", "rb.gy", "shorturl.at", "tiny.cc", "t.ly", "bl.ink", "s.id", "trib.al",
    "dlvr.it", "fb.me", "bitly.com", "short.io", "soo.gd", "adf.ly", "clck.ru", "surl.li",
  ]
}
