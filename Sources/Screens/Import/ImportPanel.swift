internal import Invitations

/// Importing: choose a file, look at what it holds, then store it.
struct ImportPanel: Sendable {
  /// How far it is.
  enum Stage: Hashable, Sendable {
    case path
    case mail(MailSource)
    case columns(ColumnChoice)
    case reading(String)
    case preview(ImportPreview)
    case storing(ImportPreview)
  }

  /// How far it is.
  var stage = Stage.path
  /// The path being typed.
  var path = TextField()
  /// Names that would complete the path.
  var choices: [String] = []
  /// What could not be done with the path.
  var problem: String?
  /// How many records are done, and of how many.
  var done = 0
  var total: Int?
  /// How large a part of a mail folder is read.
  var percent: Int?
  /// When the running work began.
  var startedAt: Moment?
  /// The first line of the preview shown.
  var top = 0

  /// Where keys are looked up.
  var contexts: [Context] {
    switch stage {
    case .path: [.importPath, .text, .everywhere]
    case .mail: [.importMail, .overlays, .everywhere]
    case .columns: [.importColumns, .list, .overlays, .everywhere]
    case .preview: [.importPreview, .list, .overlays, .everywhere]
    case .reading, .storing: [.importing, .overlays, .everywhere]
    }
  }

  /// The preview, while there is one.
  var preview: ImportPreview? {
    switch stage {
    case .preview(let preview), .storing(let preview): preview
    case .path, .mail, .columns, .reading: nil
    }
  }
}
