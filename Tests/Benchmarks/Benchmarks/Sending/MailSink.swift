import Foundation
import MailDelivery

/// Postfix's test server, which takes every message and forgets it.
struct MailSink {
  private let process = Process()
  private let port = Int.random(in: 20_000..<60_000)

  /// Starts it; nil where Postfix is not installed.
  init?() {
    process.executableURL = URL(fileURLWithPath: "/usr/sbin/smtp-sink")
    let user = getuid() == 0 ? ["-u", "nobody"] : []
    process.arguments = user + ["127.0.0.1:\(port)", "100"]
    guard (try? process.run()) != nil else { return nil }
    Thread.sleep(forTimeInterval: 0.5)
  }

  /// Ends it; nothing else would, and who waits for its output would wait for ever.
  func stop() {
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  /// A way to it.
  func courier() throws -> SMTPCourier {
    SMTPCourier(try OutgoingURL("smtp+insecure://127.0.0.1:\(port)")) { nil }
  }
}
