/// Everything the owner can ask for, by its id: the name that `config.toml` and the docs use.
public enum Command: String, Hashable, Sendable, CaseIterable {
  // Moving.
  case moveDown = "move-down"
  case moveUp = "move-up"
  case moveFirst = "move-first"
  case moveLast = "move-last"
  case halfPageDown = "half-page-down"
  case halfPageUp = "half-page-up"
  case pageDown = "page-down"
  case pageUp = "page-up"

  // Picking people.
  case pick
  case addRange = "add-range"
  case removeRange = "remove-range"
  case pickShown = "pick-shown"
  case pickNone = "pick-none"
  case invertShown = "invert-shown"
  case pickedOnly = "picked-only"
  case filter
  case keepFilter = "keep-filter"
  case sort
  case details
  case showMails = "show-mails"
  case setRelation = "set-relation"
  case setGroup = "set-group"
  case notFamily = "not-family"
  case toggleGroup = "toggle-group"
  case catchUp = "catch-up"
  case neverSuggest = "never-suggest"
  case compose
  case reopenDraft = "reopen-draft"
  case importFile = "import-file"
  case practice

  // Writing.
  case nextField = "next-field"
  case previousField = "previous-field"
  case editField = "edit-field"
  case leaveField = "leave-field"
  case editElsewhere = "edit-elsewhere"
  case preview
  case review
  case dropPerson = "drop-person"
  case find
  case findNext = "find-next"
  case findPrevious = "find-previous"

  // Reviewing.
  case leaveOut = "leave-out"
  case tick
  case nextPart = "next-part"
  case previousPart = "previous-part"
  case goBack = "go-back"
  case emptyWords = "empty-words"
  case confirm

  // The queue.
  case mark
  case markRange = "mark-range"
  case unmarkRange = "unmark-range"
  case markShown = "mark-shown"
  case markNone = "mark-none"
  case invertMarks = "invert-marks"
  case onMarked = "on-marked"
  case byState = "by-state"
  case markedOnly = "marked-only"
  case history
  case mailAsSent = "mail-as-sent"
  case withdraw
  case reviewAgain = "review-again"

  // Who is who.
  case showPerson = "show-person"
  case joinPeople = "join-people"
  case separateRecords = "separate-records"
  case inviteHere = "invite-here"
  case findOwn = "find-own"
  case answerOwn = "answer-own"

  // Everywhere.
  case showSuggestions = "show-suggestions"
  case showCompose = "show-compose"
  case showQueue = "show-queue"
  case stop
  case letGo = "let-go"
  case undo
  case redo
  case copyAddress = "copy-address"
  case openLink = "open-link"
  case help
  case commands
  case mouse
  case redraw
  case suspend
  case quit
  case back
  case interrupt

  // Text fields.
  case textLeft = "text-left"
  case textRight = "text-right"
  case textStart = "text-start"
  case textEnd = "text-end"
  case textUp = "text-up"
  case textDown = "text-down"
  case textBackspace = "text-backspace"
  case textDelete = "text-delete"
  case textDeleteWord = "text-delete-word"
  case textClear = "text-clear"
  case newLine = "new-line"
  case complete
  case accept

  // Questions.
  case yes
  case withdrawMarked = "withdraw-marked"
  case quitKeeping = "quit-keeping"
  case quitStopping = "quit-stopping"
  case quitNow = "quit-now"
  case store
  case readMail = "read-mail"
  case readPeople = "read-people"
  case columnRole = "column-role"
  case columnName = "column-name"
  case columnAddress = "column-address"
  case firstRow = "first-row"
}
