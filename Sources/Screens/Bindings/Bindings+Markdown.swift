extension Bindings {
  /// The key table as `docs/keys.md`.
  public var markdown: String {
    var text = """
      # Keys

      This page is made from the key table of the program. Letters are commands only outside text \
      fields. In `config.toml`, `[keys]` moves a command by its id: `withdraw = ["W"]`.

      """
    for context in Context.allCases {
      let rows = bindings(in: context)
      guard !rows.isEmpty else { continue }
      text +=
        "\n## \(context.rawValue)\n\n| key | what it does | id | danger |\n|---|---|---|---|\n"
      for row in rows {
        let keys = row.keys.map { "`\(KeyName.of($0).replacing("|", with: "\\|"))`" }
        let id = row.isFixed ? "" : "`\(row.command.rawValue)`"
        let danger = row.danger == .safe ? "" : row.danger.rawValue
        text += "| \(keys.joined(separator: " ")) | \(row.title) | \(id) | \(danger) |\n"
      }
    }
    return text
  }
}
