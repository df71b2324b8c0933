import Invitations
import TOMLKit

/// Reads settings key by key; what it does not know is an error with the line.
struct SettingsReader {
  private let path: String
  private let lines: KeyLines
  private(set) var problems: [SettingsProblem] = []
  private(set) var settings = Settings()

  init(_ text: String, path: String) {
    self.path = path
    lines = KeyLines(text)
    do {
      let table = try TOMLTable(string: text)
      for key in table.keys { if let value = table[key] { readTop(key, value) } }
      applyPolicy()
    } catch let error as TOMLParseError {
      problems = [
        SettingsProblem(
          path: path, line: error.source.begin.line, "this is not TOML: \(error.description)")
      ]
    } catch {
      problems = [SettingsProblem(path: path, line: nil, "this could not be read: \(error)")]
    }
  }

  // Parts of the policy, which is made whole at the end so that its own limits apply.
  private var hold: Duration?
  private var pace: Duration?
  private var quiet: SendingPolicy.QuietHours?? = .none
  private var expiry: Duration?
  private var caps = SendingPolicy.Caps()

  private mutating func applyPolicy() {
    let usual = SendingPolicy()
    settings.policy = SendingPolicy(
      fixedHold: hold, pace: pace ?? usual.pace, quietHours: quiet ?? usual.quietHours,
      expiry: expiry ?? usual.expiry, caps: caps)
  }

  // MARK: Tables

  private mutating func readTop(_ key: String, _ value: any TOMLValueConvertible) {
    switch key {
    case "sender": readTable(key, value) { $0.readSender($1, $2) }
    case "caps": readTable(key, value) { $0.readCap($1, $2) }
    case "theme": readTable(key, value) { $0.readTheme($1, $2) }
    case "keys": readTable(key, value) { $0.readKey($1, $2) }
    case "hold":
      hold = duration(key, value, at: .seconds(10)..., example: "2m")
    case "pace": pace = duration(key, value, at: .zero..., example: "20s")
    case "expiry": expiry = duration(key, value, at: .days(7)...(.days(90)), example: "30d")
    case "quiet": readQuiet(value)
    case "purpose":
      settings.purpose = choice(
        key, value, Settings.Purpose.init(rawValue:), "\"private\" or \"work\"")
    case "journey": settings.keepsJourney = flag(key, value) ?? true
    case "mouse": settings.usesMouse = flag(key, value) ?? true
    default: unknown(key)
    }
  }

  private mutating func readTable(
    _ name: String, _ value: any TOMLValueConvertible,
    _ read: (inout Self, String, any TOMLValueConvertible) -> Void
  ) {
    guard let table = value.table else { return wrong(name, "a table, [\(name)]") }
    for key in table.keys { if let value = table[key] { read(&self, key, value) } }
  }

  private mutating func readSender(_ key: String, _ value: any TOMLValueConvertible) {
    let path = "sender.\(key)"
    switch key {
    case "name": settings.sender.name = SafeText.line(text(path, value) ?? "")
    case "company": settings.sender.company = text(path, value).map(SafeText.line)
    case "from": settings.sender.from = address(path, value)
    case "outgoing": settings.sender.outgoing = outgoing(path, value) ?? .practice
    case "outgoing-cred-cmd": settings.sender.credentialCommand = list(path, value) ?? []
    case "tls-ca": settings.sender.certificateAuthority = text(path, value)
    case "inbox": settings.sender.inbox = folder(path, value)
    case "copy-to": settings.sender.copyTo = folder(path, value)
    case "reply-to":
      settings.sender.replyStyle =
        choice(path, value, MessageDraft.ReplyStyle.init(rawValue:), "\"plus\" or \"message-id\"")
        ?? .plus
    case "own":
      for entry in list(path, value) ?? [] {
        if let own = parsedAddress(path, entry) { settings.sender.own.append(own) }
      }
    default: unknown(path)
    }
  }

  private mutating func readCap(_ key: String, _ value: any TOMLValueConvertible) {
    let path = "caps.\(key)"
    guard ["batch", "day", "week"].contains(key) else { return unknown(path) }
    guard let count = value.int, count >= 1 else { return wrong(path, "a whole number from 1") }
    switch key {
    case "batch": caps.batch = count
    case "week": caps.week = count
    default:
      guard count <= SendingPolicy.Caps.hardDay else {
        return wrong(
          path, "at most \(SendingPolicy.Caps.hardDay), the most that handpick sends a day")
      }
      caps.day = count
    }
  }

  private mutating func readTheme(_ key: String, _ value: any TOMLValueConvertible) {
    switch key {
    case "colour": settings.theme.usesColour = flag("theme.colour", value) ?? true
    case "ascii": settings.theme.usesASCII = flag("theme.ascii", value) ?? false
    default: unknown("theme.\(key)")
    }
  }

  private mutating func readKey(_ key: String, _ value: any TOMLValueConvertible) {
    if let one = value.string {
      settings.keys[key] = [one]
    } else {
      settings.keys[key] = list("keys.\(key)", value)
    }
  }

  private mutating func readQuiet(_ value: any TOMLValueConvertible) {
    guard let text = text("quiet", value) else { return }
    if text == "none" {
      quiet = .some(nil)
    } else if let hours = TimeText.quietHours(text) {
      quiet = hours
    } else {
      wrong("quiet", "hours as \"22:00-07:00\", or \"none\"")
    }
  }

  // MARK: Values

  private mutating func outgoing(
    _ path: String, _ value: any TOMLValueConvertible
  ) -> SenderSettings.Outgoing? {
    if value.array != nil { return list(path, value).map(SenderSettings.Outgoing.command) }
    guard let text = text(path, value) else { return nil }
    return text == "practice" ? .practice : .server(url: text)
  }

  private mutating func folder(_ path: String, _ value: any TOMLValueConvertible) -> String? {
    guard let text = text(path, value) else { return nil }
    guard text.hasPrefix("maildir:") || text.hasPrefix("mbox:") else {
      wrong(path, "a folder as \"maildir:PATH\"")
      return nil
    }
    return text
  }

  private mutating func address(
    _ path: String, _ value: any TOMLValueConvertible
  ) -> EmailAddress? {
    text(path, value).flatMap { parsedAddress(path, $0) }
  }

  private mutating func parsedAddress(_ path: String, _ text: String) -> EmailAddress? {
    do {
      return try EmailAddress(text)
    } catch {
      report(path, "\"\(SafeText.line(text))\" is no address: \(error)")
      return nil
    }
  }

  private mutating func duration(
    _ path: String, _ value: any TOMLValueConvertible, at range: some RangeExpression<Duration>,
    example: String
  ) -> Duration? {
    guard let text = value.string, let duration = TimeText.duration(text), range.contains(duration)
    else {
      let limits = path == "expiry" ? " from 7d to 90d" : path == "hold" ? " from 10s" : ""
      wrong(path, "a time\(limits), as \"\(example)\"")
      return nil
    }
    return duration
  }

  private mutating func choice<T>(
    _ path: String, _ value: any TOMLValueConvertible, _ make: (String) -> T?, _ words: String
  ) -> T? {
    let made = value.string.flatMap(make)
    if made == nil { wrong(path, words) }
    return made
  }

  private mutating func text(_ path: String, _ value: any TOMLValueConvertible) -> String? {
    if value.string == nil { wrong(path, "a text in quotes") }
    return value.string
  }

  private mutating func flag(_ path: String, _ value: any TOMLValueConvertible) -> Bool? {
    if value.bool == nil { wrong(path, "true or false") }
    return value.bool
  }

  private mutating func list(_ path: String, _ value: any TOMLValueConvertible) -> [String]? {
    guard let array = value.array else {
      wrong(path, "a list of texts, as [\"one\", \"two\"]")
      return nil
    }
    let texts = array.compactMap(\.string)
    guard texts.count == array.count, !texts.isEmpty else {
      wrong(path, "a list of texts, as [\"one\", \"two\"]")
      return nil
    }
    return texts
  }

  // MARK: Problems

  private mutating func unknown(_ path: String) {
    report(path, "\"\(SafeText.line(path))\" is no setting that handpick knows")
  }

  private mutating func wrong(_ path: String, _ wanted: String) {
    report(path, "\"\(path)\" should be \(wanted)")
  }

  private mutating func report(_ path: String, _ sentence: String) {
    problems.append(SettingsProblem(path: self.path, line: lines.line(of: path), sentence))
  }
}

extension Settings {
  /// Reads the text of a settings file, or says everything that is wrong with it.
  ///
  /// `path` only names the file in the sentences.
  public static func read(_ text: String, path: String) -> Result<Settings, SettingsProblems> {
    let reader = SettingsReader(text, path: path)
    guard reader.problems.isEmpty else {
      return .failure(
        SettingsProblems(all: reader.problems.sorted { ($0.line ?? 0) < ($1.line ?? 0) }))
    }
    return .success(reader.settings)
  }
}

/// Everything that is wrong with one settings file.
public struct SettingsProblems: Error, Hashable, Sendable, CustomStringConvertible {
  /// The problems, in the order of the file.
  public let all: [SettingsProblem]

  /// Collects problems.
  public init(all: [SettingsProblem]) { self.all = all }

  /// One line each.
  public var description: String { all.map(\.description).joined(separator: "\n") }
}
