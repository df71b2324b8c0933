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
      let now = clock.now
      changeImport {
        $0.stage = .reading($0.path.text)
        ($0.done, $0.total, $0.problem) = (0, nil, nil)
        $0.startedAt = now
      }
      return [.previewImport(panel.path.text)]
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
