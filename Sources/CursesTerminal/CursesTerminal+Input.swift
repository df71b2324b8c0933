import CCurses
public import Terminal

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension CursesTerminal {
  /// Everything typed so far, each event with the time it was read.
  ///
  /// Waits only inside a sequence: at most 25 ms after a lone ESC, at most 200 ms for the rest of a
  /// paste.
  public func pendingEvents() -> [TimedEvent] {
    guard isOpen, !isLent else { return [] }
    var timed: [TimedEvent] = []
    var events: [Event] = []
    repeat {
      var code: wint_t = 0
      while case let status = wget_wch(keyPad, &code), status != ERR {
        if status == KEY_CODE_YES, code == UInt32(KEY_MOUSE) {
          decoder.endBatch(into: &events)
          events += mouseEvents()
        } else {
          let isKey = status == KEY_CODE_YES
          decoder.decode(isKey ? .key(Int32(bitPattern: code)) : .scalar(code), into: &events)
        }
        stamp(&events, into: &timed)
      }
    } while decoder.paste != nil && waitForInput(milliseconds: 200)
    decoder.endPaste(into: &events)
    decoder.endBatch(into: &events)
    stamp(&events, into: &timed)
    return timed
  }

  /// Forgets everything that was typed and not yet read, as after another program or when a
  /// question opens that nobody can have answered yet.
  public func flushInput() {
    guard isOpen else { return }
    flushinp()
    decoder = KeyDecoder()
  }

  /// Names key sequences that terminals send beside those of their description.
  func defineKeys() {
    if hasPaste {
      define_key("\u{1B}[200~", KeyDecoder.pasteStart)
      define_key("\u{1B}[201~", KeyDecoder.pasteEnd)
    }
    let others: [(String, Int32)] = [
      ("A", KEY_UP), ("B", KEY_DOWN), ("C", KEY_RIGHT), ("D", KEY_LEFT), ("H", KEY_HOME),
      ("F", KEY_END),
    ]
    for (final, code) in others {
      for prefix in ["\u{1B}[", "\u{1B}O"] where key_defined(prefix + final) == 0 {
        define_key(prefix + final, code)
      }
    }
    for (sequence, code) in [
      ("\u{1B}[1~", KEY_HOME), ("\u{1B}[4~", KEY_END), ("\u{1B}[7~", KEY_HOME),
      ("\u{1B}[8~", KEY_END), ("\u{1B}[Z", KEY_BTAB), ("\u{1B}[3~", KEY_DC),
    ] where key_defined(sequence) == 0 {
      define_key(sequence, code)
    }
  }

  private func stamp(_ events: inout [Event], into timed: inout [TimedEvent]) {
    guard !events.isEmpty else { return }
    for event in events {
      let now = MonotonicTime.now
      timed.append(TimedEvent(event, at: now, gap: lastRead.map { now - $0 }))
      lastRead = now
    }
    events.removeAll(keepingCapacity: true)
  }

  private func waitForInput(milliseconds: Int32) -> Bool {
    var ready = pollfd(fd: inputDescriptor, events: Int16(POLLIN), revents: 0)
    return poll(&ready, 1, milliseconds) > 0 && ready.revents & Int16(POLLIN) != 0
  }

  /// One `KEY_MOUSE` can stand for several events, which ncurses hands out newest first.
  private func mouseEvents() -> [Event] {
    var events: [Event] = []
    var event = MEVENT()
    while getmouse(&event) == OK {
      let (row, column) = (Int(event.y), Int(event.x))
      if event.bstate & ccurses_wheel_up() != 0 {
        events.append(.scroll(row: row, column: column, by: -1))
      }
      if event.bstate & ccurses_wheel_down() != 0 {
        events.append(.scroll(row: row, column: column, by: 1))
      }
      if event.bstate & ccurses_click() != 0 { events.append(.click(row: row, column: column)) }
    }
    return events.reversed()
  }
}
