import Foundation
import TestSupport

extension World {
  /// Runs a command in the home folder, and kills it with SIGKILL as soon as a condition of the shell
  /// holds for the database, which is `$file`; nobody is asked twice.
  func kill(_ command: String, once condition: String) async throws -> Program.Outcome {
    let script = """
      "$1" \(command) & child=$!
      file=.local/state/handpick/handpick.sqlite
      while kill -0 $child 2>/dev/null; do
        if \(condition); then kill -9 $child; break; fi
      done
      wait $child; exit $?
      """
    return try await Program.run(
      "/bin/sh", ["-c", "cd '\(home.path)'; \(script)", "sh", program], environment: environment)
  }
}
