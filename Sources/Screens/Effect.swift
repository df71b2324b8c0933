public import Invitations

/// What the model wants done outside; the runner does it and answers with an `Action`.
public enum Effect: Hashable, Sendable {
  /// Answer at once, before drawing, with `rowsLoaded`.
  case loadRows([Person.ID])
  /// Answer with `orderLoaded`.
  case loadOrder(SuggestionSort)
  /// Answer with `dormantLoaded`.
  case loadDormant
  /// Answer at once with `timelineLoaded`.
  case loadTimeline(Person.ID)
  /// Answer at once with `mailsLoaded`.
  case loadMails(Person.ID)
  /// Store what the owner says about this person; answer with `rowsLoaded` of the person, and with
  /// `peopleLoaded` when their group may be another.
  case saveRemarks(Person.ID, Remarks, regroups: Bool)
  /// Never suggest this person again; answer with `rowsLoaded` of the person.
  case suppress(Person.ID)
  /// Take such a "never" back; answer with `rowsLoaded` of the person.
  case liftSuppression(Person.ID)

  /// Save the draft; answer with `draftSaved`.
  case saveDraft(Draft)
  /// Answer at once with `draftChecked`.
  case checkDraft(Draft)
  /// Open `$EDITOR` on this text; answer with `edited`.
  case edit(String)

  /// Answer with `reviewOpened`.
  case openReview(Draft)
  /// Hold the batch that the owner confirmed; answer with `confirmed` or `confirmationRefused`.
  case confirm(Confirmation)

  /// Answer with `queueLoaded`.
  case loadQueue
  /// Answer at once with `historyLoaded`.
  case loadHistory(Invitation.ID)
  /// Answer with `messageLoaded`.
  case loadMessage(Invitation.ID)
  /// Give these 60 s more, once, because the owner is deciding about them.
  case extendHolds([Invitation.ID])
  /// Take these back; answer with `queueLoaded`.
  case withdraw([Invitation.ID])
  /// Take back what waits for a new look; answer with `takenBack`.
  case takeBack([Invitation.ID])
  /// Hold again what was just taken back while held; answer with `queueLoaded`.
  case undoWithdraw([Invitation.ID])
  /// Let nothing leave any more and cancel everything held; answer with `stopped`.
  case stopAll
  /// Let held mail go again; answer with `queueLoaded`.
  case resumeSending

  /// Answer with `pathCompleted`.
  case completePath(String)
  /// Read a file; answer with `progressed` and `importPreviewed`, `importNeedsColumns` or, without
  /// reading it, `importIsMail`.
  case previewImport(String)
  /// Read the people of a mail folder; answer as for `previewImport`.
  case previewCorrespondents(MailSource)
  /// Read a mail folder as history; answer with `mailProgressed`, `mailRead` and `peopleLoaded`.
  case readMail(MailSource)
  /// Read a table by these columns, and remember them; answer as for `previewImport`.
  case previewMapped(String, ImportColumns)
  /// Store what was previewed; answer with `progressed`, `importStored` and `peopleLoaded`.
  case commitImport
  /// Stop reading, or forget the preview.
  case cancelImport
  /// Load made-up people, in practice mode; answer with `peopleLoaded`.
  case startPractice

  /// Answer with `ownFound`, and say so when nobody was found, if the owner asked for it.
  case findOwn(isAsked: Bool)
  /// Keep which addresses are the owner's and which are not; answer with `peopleLoaded`.
  case answerOwn(mine: [EmailAddress], others: [EmailAddress])
  /// Answer at once with `personLoaded`.
  case loadPerson(Person.ID)
  /// Answer with `suggestedJoinsLoaded`.
  case loadSuggestedJoins
  /// Make one person of these; answer with `regrouped`, `personLoaded` and `peopleLoaded`.
  case joinPeople([Person.ID])
  /// Make another person of these records; answer as for `joinPeople`.
  case separateRecords([MergeRecord.ID], of: Person.ID)
  /// Take the last join or separation back; answer as for `joinPeople`.
  case undoDecision(showing: Person.ID)
  /// Invite somebody at this address, or where the rules say; answer as for `joinPeople`.
  case chooseAddress(EmailAddress?, for: Person.ID)

  /// Throw away keys that wait.
  case flushInput
  /// Put text into the terminal's clipboard (OSC 52).
  case copy(String)
  /// Open a link.
  case openLink(String)
  /// Switch the mouse.
  case setMouse(Bool)
  /// Draw everything anew.
  case redraw
  /// Give the terminal back to the shell until `fg`.
  case suspend
  /// End the program.
  case quit
}
