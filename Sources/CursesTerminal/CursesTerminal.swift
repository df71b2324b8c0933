import CCurses
public import Terminal

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The terminal, drawn and read through ncurses.
///
/// A class, because it owns the device and ncurses' one screen. From `init` to ``close()`` the
/// terminal is in raw mode on its alternate screen, and stderr is held; however the process ends,
/// a guard gives both back.
@MainActor
public final class CursesTerminal {
  /// What of the terminal's abilities is used.
  public let options: TerminalOptions

  let input: UnsafeMutablePointer<FILE>
  let output: UnsafeMutablePointer<FILE>
  let screen: OpaquePointer
  let window: UnsafeMutablePointer<WINDOW>
  /// Keys are read through a pad: reading through a window would first draw it.
  let keyPad: UnsafeMutablePointer<WINDOW>
  let signals: Int32
  /// The terminal again, for a frame to be written to in one go, and where it is collected.
  let device: Int32
  let scratch: Int32
  let hasPaste: Bool
  let hasColor: Bool

  var shown: Frame?
  var decoder = KeyDecoder()
  var lastRead: Duration?
  var isOpen = true
  /// Whether another program has the terminal at present.
  var isLent = false
  /// Called after the terminal came back from another program.
  var onReturn: (() -> Void)?

  /// Opens the controlling terminal itself, so that stdin and stdout stay free for data.
  public convenience init(options: TerminalOptions = TerminalOptions()) throws(TerminalError) {
    try self.init(path: "/dev/tty", type: nil, options: options)
  }

  /// Opens the terminal device at `path`; `type` nil takes the one in TERM.
  public init(
    path: String, type: String?, options: TerminalOptions = TerminalOptions()
  ) throws(TerminalError) {
    let (input, output) = try Self.open(path)
    let type = type ?? getenv("TERM").map { String(cString: $0) } ?? ""
    ccurses_use_utf8()
    signals = ccurses_signals_open()
    device = fcntl(fileno(output), F_DUPFD_CLOEXEC, 0)
    scratch = ccurses_scratch_file()
    ccurses_guard_arm(device)  // before newterm, which already changes the modes
    guard !type.isEmpty, let screen = newterm(type, output, input) else {
      Self.abandon(input, output, device, scratch)
      throw .unknownType(type)
    }
    guard ccurses_has_string("cup"), let window = newwin(0, 0, 0, 0), let keyPad = newpad(1, 1)
    else {
      endwin()
      delscreen(screen)
      Self.abandon(input, output, device, scratch)
      throw .cannotPlaceCursor(type)
    }
    self.options = options
    self.input = input
    self.output = output
    self.screen = screen
    self.window = window
    self.keyPad = keyPad
    hasPaste =
      ccurses_has_string("BE")
      || ["xterm", "tmux", "screen"].contains { type.hasPrefix($0) }
    hasColor = options.color && has_colors()
    setUp()
  }

  /// Gives the terminal back and prints what stderr held; afterwards this terminal does nothing.
  public func close() {
    guard isOpen else { return }
    isOpen = false
    if !isLent { leave() }
    delwin(keyPad)
    delwin(window)
    delscreen(screen)
    Self.abandon(input, output, device, scratch)
  }

  /// The terminal's size.
  public var size: Size { Size(columns: Int(getmaxx(window)), rows: Int(getmaxy(window))) }

  /// The descriptor that becomes readable when something was typed.
  public var inputDescriptor: Int32 { fileno(input) }

  /// Whether the mouse reports clicks and its wheel; off, the terminal's own selecting works.
  public var mouse = false {
    didSet { mousemask(mouse ? Self.mouseMask : 0, nil) }
  }

  private static var mouseMask: mmask_t {
    ccurses_click() | ccurses_wheel_up() | ccurses_wheel_down()
  }

  private func setUp() {
    set_escdelay(25)
    raw()
    noecho()
    nonl()
    typeahead(-1)  // a frame is drawn whole, even while keys wait
    keypad(keyPad, true)
    nodelay(keyPad, true)
    leaveok(window, false)
    curs_set(0)
    startColors()
    defineKeys()
    mouseinterval(0)
    mouse = options.mouse
    switchPaste(true)
  }

  /// Switches bracketed paste where the terminal has it.
  func switchPaste(_ on: Bool) {
    guard hasPaste else { return }
    let code = on ? "\u{1B}[?2004h" : "\u{1B}[?2004l"
    _ = code.withCString { write(fileno(output), $0, strlen($0)) }
  }

  /// Back to the modes and the screen from before.
  func leave() {
    switchPaste(false)
    endwin()
  }

  private static func open(
    _ path: String
  ) throws(TerminalError) -> (UnsafeMutablePointer<FILE>, UnsafeMutablePointer<FILE>) {
    guard let input = fopen(path, "re") else {
      throw .noTerminal(path: path, reason: String(cString: strerror(errno)))
    }
    guard isatty(fileno(input)) == 1, let output = fopen(path, "we") else {
      fclose(input)
      throw .noTerminal(path: path, reason: "it is not a terminal that can be written to")
    }
    return (input, output)
  }

  private static func abandon(
    _ input: UnsafeMutablePointer<FILE>, _ output: UnsafeMutablePointer<FILE>,
    _ descriptors: Int32...
  ) {
    ccurses_guard_disarm()
    ccurses_signals_close()
    for descriptor in descriptors where descriptor >= 0 { closeDescriptor(descriptor) }
    fclose(input)
    fclose(output)
  }
}

/// The system's `close`, which the method of that name would hide.
private func closeDescriptor(_ descriptor: Int32) { close(descriptor) }
