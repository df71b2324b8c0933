internal import Invitations

extension Model {
  mutating func openImport() -> [Effect] {
    overlays.append(.importing(ImportPanel()))
    return [.flushInput]
  }

  /// The import, when it is on the screen.
  var importPanel: ImportPanel? {
    for case .importing(let panel) in overlays { return panel }
    return nil
  }

  mutating func changeImport(_ change: (inout ImportPanel) -> Void) {
    for (place, overlay) in overlays.enumerated() {
      guard case .importing(var panel) = overlay else { continue }
      change(&panel)
      overlays[place] = .importing(panel)
    }
  }

  mutating func performOnImport(_ panel: ImportPanel, _ command: Command) -> [Effect] {
    switch (panel.stage, command) {
    case (.path, .complete): return [.completePath(panel.path.text)]
    case (.path, .accept):
      guard !panel.path.isEmpty else { return [] }
      startReading(panel.path.text)
      return [.previewImport(panel.path.text)]
    case (.mail(let source), .readMail):
      startReading(source.path)
      return [.readMail(source)]
    case (.mail(let source), .readPeople):
      startReading(source.path)
      return [.previewCorrespondents(source)]
    case (.mail, .back): changeImport { $0.stage = .path }
    case (.preview(let preview), .store):
      let now = clock.now
      changeImport {
        $0.stage = .storing(preview)
        ($0.done, $0.total) = (0, preview.new + preview.changed)
        $0.startedAt = now
      }
      return [.commitImport]
    case (.preview(let preview), _) where command != .back:
      let layout = ImportPreviewLayout(preview, size: size)
      var cursor = ListCursor()
      cursor.go(to: panel.top, count: layout.lastTop + 1)
      if cursor.follow(command, count: layout.lastTop + 1, page: layout.room) {
        changeImport { $0.top = cursor.row }
      }
    case (.columns(let choice), _): return performOnColumns(choice, command)
    case (.path, .back): closeOverlay()
    case (.storing, .back):
      tell("It is being stored; that can not be cut short.")
    case (_, .back):
      closeOverlay()
      tell("Nothing was imported.")
      return [.cancelImport]
    default: break
    }
    return []
  }

  mutating func startReading(_ path: String) {
    let now = clock.now
    changeImport {
      $0.stage = .reading(path)
      ($0.done, $0.total, $0.percent, $0.problem) = (0, nil, nil, nil)
      $0.startedAt = now
    }
  }

  /// Shows what a mail folder brought, and then asks whose addresses are in it.
  mutating func mailRead(_ lines: [String]) -> [Effect] {
    guard importPanel != nil else { return [] }
    overlays.removeAll { if case .importing = $0 { true } else { false } }
    overlays.append(
      .reading(Reading(title: "Mail history", lines: lines.map { Line($0) })))
    return [.findOwn(isAsked: false)]
  }

  mutating func previewed(_ preview: ImportPreview) {
    changeImport { ($0.stage, $0.top) = (.preview(preview), 0) }
  }

  mutating func stored(new: Int, changed: Int) -> [Effect] {
    guard let panel = importPanel else { return [] }
    overlays.removeAll { if case .importing = $0 { true } else { false } }
    let name = panel.preview?.name ?? "The file"
    tell(
      "\(name): \(Wording.number(new)) new, \(Wording.number(changed)) changed. Nobody is picked.")
    return [.findOwn(isAsked: false)]
  }
}
