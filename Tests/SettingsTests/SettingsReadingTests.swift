import Invitations
import Settings
import Testing

@Suite("Reading config.toml")
struct SettingsReadingTests {
  @Test func `an empty file gives the careful defaults`() throws {
    let settings = try Settings.read("", path: "config.toml").get()
    #expect(settings == Settings())
    #expect(settings.sender.outgoing == .practice)
    #expect(settings.policy.caps.day == 25)
    #expect(settings.policy.quietHours == SendingPolicy.QuietHours(start: 1320, end: 420))
  }

  @Test func `every setting arrives`() throws {
    let text = """
      hold = "5m"
      pace = "0s"
      quiet = "none"
      expiry = "14d"
      purpose = "work"
      journey = false
      mouse = false
      [sender]
      name = "Alice Doe"
      from = "alice@example.org"
      outgoing = "smtps://alice%40example.org@mail.example.org:465"
      outgoing-cred-cmd = ["pass", "show", "mail/alice"]
      tls-ca = "/etc/ca.pem"
      inbox = "maildir:~/Mail/INBOX"
      copy-to = "maildir:~/Mail/Sent"
      reply-to = "message-id"
      own = ["alice@old.example"]
      [caps]
      batch = 10
      day = 5
      week = 20
      [theme]
      colour = false
      ascii = true
      [keys]
      pick = ["p", "Space"]
      compose = "m"
      """
    let settings = try Settings.read(text, path: "config.toml").get()
    #expect(settings.policy.fixedHold == .minutes(5))
    #expect(settings.policy.pace == .zero)
    #expect(settings.policy.quietHours == nil)
    #expect(settings.policy.expiry == .days(14))
    #expect(settings.policy.caps == SendingPolicy.Caps(batch: 10, day: 5, week: 20))
    #expect(settings.purpose == .work)
    #expect(!settings.keepsJourney && !settings.usesMouse)
    #expect(settings.sender.name == "Alice Doe")
    #expect(settings.sender.from?.sendKey == "alice@example.org")
    #expect(
      settings.sender.outgoing == .server(url: "smtps://alice%40example.org@mail.example.org:465"))
    #expect(settings.sender.credentialCommand == ["pass", "show", "mail/alice"])
    #expect(settings.sender.certificateAuthority == "/etc/ca.pem")
    #expect(settings.sender.inbox == "maildir:~/Mail/INBOX")
    #expect(settings.sender.copyTo == "maildir:~/Mail/Sent")
    #expect(settings.sender.replyStyle == .messageID)
    #expect(settings.sender.own.map(\.sendKey) == ["alice@old.example"])
    #expect(!settings.theme.usesColour && settings.theme.usesASCII)
    #expect(settings.keys == ["pick": ["p", "Space"], "compose": ["m"]])
  }

  @Test(arguments: [
    ("holdd = \"2m\"", 1, "\"holdd\" is no setting that handpick knows"),
    ("\n[sender]\nnaem = \"x\"", 3, "\"sender.naem\" is no setting that handpick knows"),
    ("mouse = \"yes\"", 1, "\"mouse\" should be true or false"),
    ("hold = \"5s\"", 1, "\"hold\" should be a time from 10s, as \"2m\""),
    ("hold = 120", 1, "\"hold\" should be a time from 10s, as \"2m\""),
    ("expiry = \"6d\"", 1, "\"expiry\" should be a time from 7d to 90d, as \"30d\""),
    ("quiet = \"22-7\"", 1, "\"quiet\" should be hours as \"22:00-07:00\", or \"none\""),
    (
      "[caps]\n\nday = 500", 3,
      "\"caps.day\" should be at most 200, the most that handpick sends a day"
    ),
    (
      "[sender]\noutgoing = [1]", 2,
      "\"sender.outgoing\" should be a list of texts, as [\"one\", \"two\"]"
    ),
    (
      "[sender]\ninbox = \"imap://x\"", 2, "\"sender.inbox\" should be a folder as \"maildir:PATH\""
    ),
    ("sender = 3", 1, "\"sender\" should be a table, [sender]"),
  ])
  func `a wrong line is named`(_ text: String, _ line: Int, _ sentence: String) {
    #expect(throws: SettingsProblems(all: [SettingsProblem(path: "c.toml", line: line, sentence)]))
    {
      try Settings.read(text, path: "c.toml").get()
    }
  }

  @Test func `every problem is reported at once, in the order of the file`() {
    guard case .failure(let problems) = Settings.read("a = 1\nmouse = 3\nb = 2", path: "c.toml")
    else {
      Issue.record("the file should be refused")
      return
    }
    #expect(problems.all.map(\.line) == [1, 2, 3])
  }

  @Test func `text that is not TOML is named with its line`() {
    guard case .failure(let problems) = Settings.read("mouse = true\nhold = = 3\n", path: "c.toml")
    else {
      Issue.record("the file should be refused")
      return
    }
    #expect(problems.all.first?.line == 2)
    #expect(problems.all.first?.sentence.hasPrefix("this is not TOML") == true)
  }
}
