import ArgumentParser
import Glibc
import InvitationStore
import Invitations

/// The root of the command line; without a subcommand it opens the screens.
struct Handpick: ScreenCommand {
  static let configuration = CommandConfiguration(
    commandName: "handpick",
    abstract: "Invite a few people you know, picked by hand, and take it back if you must.",
    discussion: """
      Without a subcommand the screens open. Nothing is ever sent without your typing a phrase \
      that names how many people get it, and what you confirm is held for a while first.

      Try it without a network, with made-up people:
        handpick demo
      Start with your own address book:
        handpick import contacts.vcf
        handpick
      """,
    version: "handpick \(Versions.program)",
    subcommands: [
      ImportCommand.self, SuggestionsCommand.self, CatchUpCommand.self, PeopleCommand.self,
      OwnCommand.self, HistoryCommand.self, WhatIfCommand.self, DraftCommand.self, SendCommand.self,
      QueueCommand.self,
      ShowCommand.self, WithdrawCommand.self, StopCommand.self, ResumeCommand.self,
      SuppressCommand.self, ForgetCommand.self, ExportCommand.self, LintCommand.self,
      AccountCommand.self, DoctorCommand.self, DemoCommand.self, ReferenceCommand.self,
    ]
  )

  func open() async throws {
    switch try await ScreenSession.run(try Context()) {
    case .quit: return
    case .practice: try await Demo.run(in: nil, keep: false, Console())
    case .signal(let number): throw ExitBySignal(number: number)
    }
  }
}

/// Runs the command that was typed; no error gets past it.
@main
enum Main {
  static func main() async {
    // A reader that went away (`handpick queue | head`) is no reason to die of a signal.
    signal(SIGPIPE, SIG_IGN)
    exit(await run(Array(CommandLine.arguments.dropFirst())))
  }

  private static func run(_ arguments: [String]) async -> Int32 {
    let console = Console()
    do {
      // Asking the libraries who they are loads them all, so it is left to who wants to know.
      if arguments == ["--version"] {
        console.print(Versions.text)
        return 0
      }
      // The parser looks at every command there is; the screens open without waiting for that.
      guard !arguments.isEmpty else {
        try await Handpick().open()
        return 0
      }
      var command = try Handpick.parseAsRoot(arguments)
      if let screens = command as? any ScreenCommand {
        try await screens.open()
      } else if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
      return 0
    } catch let failure as CommandFailure {
      console.tell("handpick: \(failure)")
      return failure.exitCode
    } catch let code as ExitCode {
      return code.rawValue
    } catch let ended as ExitBySignal {
      return ended.exitCode
    } catch let error as StoreError {
      console.tell("handpick: \(SafeText.line(error.description))")
      return error.exitCode
    } catch {
      return finish(error, console)
    }
  }

  /// Help and version are no failures; the parser's complaints are code 2.
  private static func finish(_ error: any Error, _ console: Console) -> Int32 {
    let message = Handpick.fullMessage(for: error)
    switch Handpick.exitCode(for: error) {
    case .success:
      console.print(message)
      return 0
    case .validationFailure:
      console.tell(message)
      return 2
    default:
      console.tell("handpick: \(SafeText.line(String(describing: error)))")
      return 1
    }
  }
}
