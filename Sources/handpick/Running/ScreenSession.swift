import CursesTerminal
import InvitationStore
import Invitations
import MailDelivery
import Screens
import Settings
import Terminal

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// One run of the screens: takes what comes from the terminal, the clock and finished work, lets
/// the model change, does what it asks for, and draws.
@MainActor
final class ScreenSession {
  /// How a session ended.
  enum Ending: Equatable {
    /// The owner quit, or the terminal went away.
    case quit
    /// The owner wants to look around with made-up people.
    case practice
    /// The system ended it with this signal.
    case signal(Int32)
  }

  private let context: Context
  private let terminal: CursesTerminal
  private let stream: EventStream<SessionMessage>
  private let runner: EffectRunner
  private var model: Model
  private var painter = Painter()
  private var ending: Ending?

  /// Opens the screens and runs them to their end.
  static func run(_ context: Context) async throws -> Ending {
    // The disk and the terminal wait for nothing of each other.
    let room = CursesTerminal.size(ofDescriptor: STDOUT_FILENO)?.rows ?? 24
    let opened = Background {
      let store = try context.openStore()
      return (store, FirstPicture(store, room: room, at: context.clock.reading.now))
    }
    let options = TerminalOptions(
      environment: context.environment, ascii: context.settings.theme.usesASCII,
      mouse: context.settings.usesMouse)
    let terminal: CursesTerminal
    do {
      terminal = try CursesTerminal(options: options)
    } catch {
      throw CommandFailure.usage(
        "\(error) Try: handpick suggestions --json")
    }
    defer { terminal.close() }
    let bindings = try context.bindings()
    Rehearsal.run(
      Model(
        setup: context.setup(bindings, options.borders, otherProcess: nil),
        clock: context.clock.reading, size: terminal.size), on: terminal)
    let (store, picture) = try opened.get()
    let sending = try SendingSession(context)
    let setup = context.setup(bindings, options.borders, otherProcess: sending.otherProcess)
    let session = try ScreenSession(context, store, sending, terminal, setup)
    defer { session.stream.finish() }
    try await session.loop(from: picture)
    await session.runner.close()
    try store.close()
    return session.ending ?? .quit
  }

  private init(
    _ context: Context, _ store: Store, _ sending: SendingSession, _ terminal: CursesTerminal,
    _ setup: Setup
  ) throws {
    self.context = context
    self.terminal = terminal
    stream = try EventStream(terminal: terminal)
    runner = EffectRunner(context, store, sending, terminal, stream.sink)
    model = Model(setup: setup, clock: context.clock.reading, size: terminal.size)
  }

  private func loop(from picture: FirstPicture) async throws {
    for action in runner.actions(of: picture) { await take(action) }
    draw()
    try runner.begin()
    while ending == nil, let batch = stream.next(within: untilTick) {
      if batch.isEmpty { await take(.clock(context.clock.reading)) }
      await take(batch)
      guard ending == nil else { return }
      draw()
      let news = runner.newsFromOthers()
      guard !news.isEmpty else { continue }
      for action in news { await take(action) }
      draw()
    }
  }

  private func take(_ batch: [TerminalInput<SessionMessage>]) async {
    var events = 0
    for input in batch where ending == nil {
      switch input {
      case .event(let event):
        await perform(model.handle(event, isQueued: events > 0))
        events += 1
      case .message(.action(let action)): await take(action)
      case .message(.work(let work)): work()
      case .terminate(let signal): ending = .signal(signal)
      case .resumed: break
      }
    }
  }

  /// How long the picture stays true by itself; nil when only something new changes it.
  private var untilTick: Duration? {
    let reading = context.clock.reading
    return model.needsTick(at: reading).map { max($0 - reading.sinceBoot, .milliseconds(1)) }
  }

  private func take(_ action: Action) async {
    await perform(model.receive(action, at: context.clock.reading))
  }

  private func perform(_ effects: [Effect]) async {
    for effect in effects {
      switch effect {
      case .quit: ending = .quit
      case .startPractice: ending = .practice
      case .suspend: terminal.suspend()
      case .redraw: terminal.redraw()
      case .flushInput: terminal.flushInput()
      case .setMouse(let isOn): terminal.mouse = isOn
      default:
        for action in await runner.answers(to: effect) { await take(action) }
      }
      if ending != nil { return }
    }
  }

  private func draw() {
    terminal.show(painter.frame(of: model, size: terminal.size))
    runner.loadAhead()
  }
}
