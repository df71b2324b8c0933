import CursesTerminal
import Foundation
import Terminal

/// A screen that shows what the terminal sent, for tests in a real terminal.
@main
@MainActor
struct TerminalProbe {
  private let terminal: CursesTerminal
  private var seen: [String] = []

  static func main() async {
    do {
      let options = TerminalOptions(environment: ProcessInfo.processInfo.environment)
      let terminal = try CursesTerminal(options: options)
      var probe = TerminalProbe(terminal: terminal)
      let stream = try EventStream<String>(terminal: terminal)
      let status = await probe.run(stream)
      stream.finish()
      terminal.close()
      exit(status)
    } catch {
      FileHandle.standardError.write(Data("\(error)\n".utf8))
      exit(2)
    }
  }

  private init(terminal: CursesTerminal) { self.terminal = terminal }

  private mutating func run(_ stream: EventStream<String>) async -> Int32 {
    let sink = stream.sink
    show()
    while let batch = stream.next() {
      for input in batch {
        switch input {
        case .event(let timed):
          seen.append("\(timed.event)")
          guard case .key(let key) = timed.event else { continue }
          if key == .character("q") { return 0 }
          await answer(key, sink)
        case .message(let text): seen.append("message \(text)")
        case .resumed: seen.append("resumed")
        case .terminate(let signal): return 100 + signal
        }
      }
      show()
    }
    return 1
  }

  private func answer(_ key: Key, _ sink: EventStream<String>.Sink) async {
    switch key {
    case .control("z"): terminal.suspend()
    case .control("l"): terminal.redraw()
    case .character("%"): terminal.mouse.toggle()
    case .character("f"): fatalError("the probe was told to fail")
    case .character("n"): FileHandle.standardError.write(Data("a note to stderr\n".utf8))
    case .character("m"): Task.detached { sink.send("from a task") }
    case .character("e"):
      await terminal.suspendForProgram {
        await withCheckedContinuation { ended in
          Thread {
            _ = system("stty -a; printf 'lent> '; read answer; echo got $answer >&2")
            ended.resume()
          }.start()
        }
      }
    default: break
    }
  }

  private func show() {
    let size = terminal.size
    var frame = Frame(size: size)
    frame.write("probe \(size.columns)x\(size.rows)", row: 0, column: 0, style: .reverse)
    for (row, text) in seen.suffix(max(0, size.rows - 1)).enumerated() {
      frame.write(text, row: row + 1, column: 0, style: Style(.accent))
    }
    frame.cursor = Frame.Position(row: 0, column: 0)
    terminal.show(frame)
  }
}
