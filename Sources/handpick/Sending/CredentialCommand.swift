import Invitations
import MailDelivery
import Subprocess
import SystemPackage

/// The owner's command that prints the password; it runs without a shell and is asked each time.
struct CredentialCommand: Sendable {
  /// The program and its arguments.
  let words: [String]
  /// The user that the password belongs to.
  let user: String

  /// Why there is no password; its sentence never holds what the command printed on stdout.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// The first line that the command prints, within 30 s.
  func credentials() async throws -> Credentials {
    try await withThrowingTaskGroup(of: Credentials?.self) { group in
      group.addTask { try await ask() }
      group.addTask {
        try await Task.sleep(for: .seconds(30))
        return nil
      }
      defer { group.cancelAll() }
      guard let credentials = try await group.next() ?? nil else {
        throw Failure(description: "\(name) did not answer within 30 s.")
      }
      return credentials
    }
  }

  private var name: String { "The password command \"\(SafeText.line(words.first ?? ""))\"" }

  private func ask() async throws -> Credentials {
    guard let program = words.first else {
      throw Failure(description: "No password command is set (outgoing-cred-cmd).")
    }
    let executable: Executable = program.contains("/") ? .path(.init(program)) : .name(program)
    do {
      let result = try await Subprocess.run(
        executable, arguments: Arguments(Array(words.dropFirst())), output: .string(limit: 65536),
        error: .discarded)
      guard result.terminationStatus.isSuccess else {
        throw Failure(description: "\(name) failed.")
      }
      let secret = result.standardOutput.split(whereSeparator: \.isNewline).first ?? ""
      guard !secret.isEmpty else { throw Failure(description: "\(name) printed nothing.") }
      return Credentials(user: user, secret: String(secret))
    } catch let error as SubprocessError {
      throw Failure(description: "\(name) can not be run: \(SafeText.line(error.description))")
    }
  }
}
