/// Why a server's certificate was not believed; nothing was sent.
struct CertificateProblem: CustomStringConvertible {
  /// A sentence for a person.
  let description: String

  /// Puts OpenSSL's verdict into words.
  ///
  /// 0 and 1 mean that it had no objection or was not asked: then it is the name that is wrong.
  init(_ verification: Int, _ server: OutgoingURL) {
    switch verification {
    case 0, 1, 62, 64:
      description =
        "The certificate of \(server) is for another host name; nothing was sent. "
        + "Check the server's name in `outgoing`."
    case 9:
      description =
        "The certificate of \(server) is not valid yet; nothing was sent. "
        + "Is this machine's clock right?"
    case 10:
      description = "The certificate of \(server) has expired; nothing was sent."
    case 2, 18, 19, 20, 21:
      description =
        "The certificate of \(server) is signed by an authority that this machine does not "
        + "know; nothing was sent. If you trust it, name its file in `tls-ca`."
    default:
      description =
        "The certificate of \(server) was not accepted (OpenSSL verdict \(verification)); "
        + "nothing was sent."
    }
  }
}
