public import Invitations
public import Terminal

/// What can happen to the model: the owner's intents, and effects that are finished.
public enum Action: Sendable {
  // From the owner.
  /// A command, by key, by name or by mouse.
  case command(Command, Keystroke)
  /// A character for the text field that has the focus.
  case type(Character, Keystroke)
  /// Pasted text; only text fields take it.
  case paste(String)
  /// A click at something on the screen.
  case point(Target)
  /// The wheel over the list: rows, negative is up.
  case wheel(Int)

  // From the surroundings.
  /// The time went on.
  case clock(ClockReading)
  /// The terminal has this size.
  case resized(Size)
  /// Something could not be done; the lines stay until the owner hides them.
  case failed([String])
  /// Something was done; the line goes by itself.
  case told(String)

  // Suggestions.
  /// There is a new list of people.
  case peopleLoaded(any PeopleIndex, source: ListSource)
  /// The rows in the order of a sort, as a permutation; nil for the index's own order.
  case orderLoaded(SuggestionSort, rows: [UInt32]?)
  /// Those who were close once and are faint now, as rows; answers `loadDormant`.
  case dormantLoaded([UInt32])
  /// People asked for by `loadRows`, or changed.
  case rowsLoaded([Suggestion])

  /// What happened between the owner and a person.
  case timelineLoaded(Person.ID, PersonTimeline)
  /// The mails that the reasons about a person count.
  case mailsLoaded(Suggestion, [CountedMail])

  // Drafts.
  /// A draft of an earlier session is saved.
  case draftFound(Draft, people: [Suggestion])
  /// The draft is saved under this number.
  case draftSaved(Draft.Number)
  /// What a review would say about the draft now.
  case draftChecked(Review)
  /// These people are taken out of the queue and are to be written to again, after a new review.
  case takenBack(Draft, people: [Suggestion])
  /// The editor is closed; nil when the text was left empty or unchanged.
  case edited(String?)

  // Review.
  /// The review is open.
  case reviewOpened(Review)
  /// The batch is held.
  case confirmed([Invitation.ID])
  /// The review refused; nothing is held.
  case confirmationRefused(String)

  // Queue.
  /// The invitations as they stand, and whether anything may leave.
  case queueLoaded([Invitation], SendingStatus)
  /// What happened to one invitation, oldest first.
  case historyLoaded(Invitation.ID, [JournalEntry])
  /// The mail as it left or will leave, as text.
  case messageLoaded(Invitation.ID, String)
  /// Everything held was taken back.
  case stopped(StopReport)

  // Imports.
  /// The names that complete a path.
  case pathCompleted(String, choices: [String])
  /// How far the running work is.
  case progressed(done: Int, of: Int?)
  /// What was chosen is a mail folder: it can be read as history, or for its people.
  case importIsMail(MailSource)
  /// How many mails were read, and of how large a part of the folder, where that is known.
  case mailProgressed(mails: Int, percent: Int?)
  /// The folder was read as history; the lines say what counted and what did not.
  case mailRead([String])
  /// The file was read; nothing is stored yet.
  case importPreviewed(ImportPreview)
  /// The file could not be read at all; the sentence says why.
  case importFailed(String)
  /// The file is a table without a known header; these are its first rows.
  case importNeedsColumns(path: String, rows: [[String]])
  /// What was read is stored.
  case importStored(new: Int, changed: Int)

  // Who is who.
  /// People who may be the owner under another address.
  case ownFound([OwnCandidate])
  /// One person's records; nil when there is no such person any more.
  case personLoaded(PersonCard?)
  /// Everybody who may be one with somebody.
  case suggestedJoinsLoaded([JoinCandidate])
  /// People became one, or several.
  case regrouped(Regrouping)
}
