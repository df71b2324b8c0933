import Foundation
import MailDelivery

/// Postfix's test server, which takes every message and forgets it.
struct MailSink {
  private let process = Process()
  private let port: UInt16

  /// Starts it, and waits until it listens; nil where Postfix is not installed or it ended.
  init?() {
    guard let free = Self.freePort() else { return nil }
    port = free
    process.executableURL = URL(fileURLWithPath: "/usr/sbin/smtp-sink")
    let user = getuid() == 0 ? ["-u", "nobody"] : []
    process.arguments = user + ["127.0.0.1:\(port)", "100"]
    guard (try? process.run()) != nil else { return nil }
    while !Self.withSocket(port, connect) {
      guard process.isRunning else { return nil }
      usleep(1_000)
    }
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

  /// A port of this machine that was free a moment ago.
  private static func freePort() -> UInt16? {
    var found: UInt16?
    _ = withSocket(0) { descriptor, address, size in
      var bound = sockaddr_in()
      var length = size
      guard bind(descriptor, address, size) == 0 else { return -1 }
      let named = withUnsafeMutablePointer(to: &bound) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          getsockname(descriptor, $0, &length)
        }
      }
      if named == 0 { found = UInt16(bigEndian: bound.sin_port) }
      return named
    }
    return found
  }

  /// Whether a call for a new socket and a port of this machine succeeds.
  private static func withSocket(
    _ port: UInt16, _ call: (Int32, UnsafePointer<sockaddr>, socklen_t) -> Int32
  ) -> Bool {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    address.sin_port = port.bigEndian
    let size = socklen_t(MemoryLayout<sockaddr_in>.size)
    return withUnsafePointer(to: address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { call(descriptor, $0, size) == 0 }
    }
  }
}
