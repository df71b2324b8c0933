import CursesTerminal
import InvitationStore
import Invitations
import MailDelivery
import Screens
import Settings
import Terminal

/// Carries out what the model asks for, and answers with actions.
///
/// Reading what the next frame needs is done at once, because it takes less than a millisecond;
/// everything that writes or takes long is a job off the main actor.
@MainActor
final class EffectRunner {
  let context: Context
  let store: Store
  let sending: SendingSession
  let terminal: CursesTerminal
  /// Tells the model something, from any thread.
  let send: @Sendable (Action) -> Void
  /// Has something done on the main actor, from any thread.
  let onMain: @Sendable (@escaping @MainActor @Sendable () -> Void) -> Void
  let jobs = JobQueue()
  let imports: ImportJob
  var index: RosterIndex?
  /// What the open review is of.
  var reviewed: Draft?
  /// Why the dispatcher waits for the owner, as it said last.
  var pauseReason: String?
  private var lastMark = 0
  private var lastLook = Duration.zero
  /// People who were asked for but are not on the screen yet: they wait for the next frame.
  private var notOnScreen: [Person.ID] = []
  /// People whom the first frame asks for, read before it did.
  private var readAhead: [Suggestion] = []

  init(
    _ context: Context, _ store: Store, _ sending: SendingSession, _ terminal: CursesTerminal,
    _ sink: EventStream<SessionMessage>.Sink
  ) {
    self.context = context
    self.store = store
    self.sending = sending
    self.terminal = terminal
    send = { sink.send(.action($0)) }
    onMain = { sink.send(.work($0)) }
    imports = ImportJob(context, store, send: send)
  }

  /// What the model learns before its first frame.
  func actions(of picture: FirstPicture) -> [Action] {
    readAhead = picture.people
    return picture.actions
  }

  /// Loads everybody behind the first frame, and lets due mail go.
  func begin() throws {
    loadPeople()
    try sending.start(context, store) { [onMain, weak self] event in onMain { self?.heard(event) } }
    let (store, context, send) = (store, context, send)
    jobs.add {
      do {
        guard try !store.expire(at: context.clock.reading).isEmpty else { return }
        send(try QueueLoading.action(store, pauseReason: nil))
      } catch { send(.failed([Self.sentence(error)])) }
    }
  }

  /// What changed because of another program; asked when this one is awake anyway, but not for
  /// each key of somebody who types.
  func newsFromOthers() -> [Action] {
    let now = context.clock.reading.sinceBoot
    guard now - lastLook >= .milliseconds(200) else { return [] }
    lastLook = now
    return answering {
      let mark = try store.changeMark()
      guard mark != lastMark else { return [] }
      lastMark = mark
      return [try queueLoaded()]
    }
  }

  /// Ends everything that is under way.
  func close() async {
    imports.cancel()
    await sending.close()
    await jobs.drain()
  }

  /// The answers to an effect that are ready at once; others come through the stream.
  func answers(to effect: Effect) async -> [Action] {
    switch effect {
    case .loadRows(let ids): return answering { [try rows(of: ids)] }
    case .loadOrder(let sort): loadOrder(sort)
    case .loadTimeline(let id): return loadTimeline(of: id)
    case .loadMails(let id): return loadMails(with: id)
    case .loadDormant: loadDormant()
    case .saveRemarks(let id, let remarks, let regroups): save(remarks, about: id, regroups)
    case .suppress(let id): suppress(id)
    case .liftSuppression(let id): liftSuppression(id)
    case .saveDraft(let draft): save(draft)
    case .checkDraft(let draft):
      return answering { [.draftChecked(try review(of: draft))] }
    case .edit(let text): return [.edited(await edit(text))]
    case .openReview(let draft):
      reviewed = draft
      return answering { [.reviewOpened(try review(of: draft))] }
    case .confirm(let confirmation): confirm(confirmation)
    case .loadQueue: return answering { [try queueLoaded()] }
    case .loadHistory(let id):
      return answering { [.historyLoaded(id, try store.history(of: id))] }
    case .loadMessage(let id):
      return answering {
        [.messageLoaded(id, String(decoding: try store.message(of: id), as: UTF8.self))]
      }
    case .extendHolds(let ids): extendHolds(ids)
    case .withdraw(let ids): withdraw(ids)
    case .undoWithdraw(let ids): undoWithdrawal(ids)
    case .takeBack(let ids): takeBack(ids)
    case .stopAll: stopAll()
    case .resumeSending: resumeSending()
    case .completePath(let text):
      let (path, choices) = PathCompletion.complete(text, home: context.environment["HOME"])
      return [.pathCompleted(path, choices: choices)]
    case .previewImport(let path): imports.preview(expand(path))
    case .previewCorrespondents(let source): imports.preview(source.path, asPeople: true)
    case .readMail(let source):
      imports.readMail(source) { [onMain, weak self] in onMain { self?.loadPeople() } }
    case .previewMapped(let path, let columns): imports.preview(path, columns: columns)
    case .commitImport:
      imports.commit { [onMain, weak self] in onMain { self?.loadPeople() } }
    case .cancelImport: imports.cancel()
    case .findOwn(let isAsked): findOwn(isAsked: isAsked)
    case .answerOwn(let mine, let others): answerOwn(mine: mine, others: others)
    case .loadPerson(let id): return loadPerson(id)
    case .loadSuggestedJoins: loadSuggestedJoins()
    case .joinPeople(let people): join(people)
    case .separateRecords(let records, let person): separate(records, of: person)
    case .undoDecision(let person): undoDecision(showing: person)
    case .chooseAddress(let address, let person): choose(address, for: person)
    case .copy(let text): terminal.copy(text)
    case .openLink(let link): open(link)
    case .startPractice, .flushInput, .setMouse, .redraw, .suspend, .quit: break
    }
    return []
  }
}

// MARK: - Shared by the parts

extension EffectRunner {
  /// The wall clock.
  var now: Moment { context.clock.reading.now }

  /// Actions, or the sentence about why there are none.
  func answering(_ work: () throws -> [Action]) -> [Action] {
    do { return try work() } catch { return [.failed([Self.sentence(error)])] }
  }

  /// Does a job off the main actor and sends its actions, or the sentence about its failure.
  func job(_ work: @escaping @Sendable () async throws -> [Action]) {
    let send = send
    jobs.add {
      do {
        for action in try await work() { send(action) }
      } catch { send(.failed([Self.sentence(error)])) }
    }
  }

  /// What an error says to the owner.
  nonisolated static func sentence(_ error: any Error) -> String {
    SafeText.line(String(describing: error))
  }

  /// What a review of the draft says now.
  private func review(of draft: Draft) throws -> Review {
    try context.review(of: draft, in: store)
  }

  /// The queue as it stands.
  func queueLoaded() throws -> Action {
    try QueueLoading.action(store, pauseReason: pauseReason)
  }

  /// As many of these people as the screen has room for; the others follow its next frame.
  private func rows(of ids: [Person.ID]) throws -> Action {
    let ready = readAhead.count
    if ready > 0, ids.prefix(ready).elementsEqual(readAhead.map(\.id)) {
      defer { readAhead = [] }
      notOnScreen += ids.dropFirst(ready)
      return .rowsLoaded(readAhead)
    }
    let room = terminal.size.rows
    notOnScreen += ids.dropFirst(room)
    return .rowsLoaded(try store.suggestions(for: Array(ids.prefix(room)), at: now))
  }

  /// Loads who is not on the screen, now that it is drawn.
  func loadAhead() {
    guard !notOnScreen.isEmpty else { return }
    let (store, ids, now) = (store, notOnScreen, now)
    notOnScreen = []
    job { [.rowsLoaded(try store.suggestions(for: ids, at: now))] }
  }

  /// Loads everybody and swaps the list when they are there.
  func loadPeople() {
    let (store, send, onMain, now) = (store, send, onMain, now)
    jobs.add { [weak self] in
      do {
        let index = try await RosterIndex.load(from: store, at: now)
        onMain { self?.take(index) }
        if !store.isReadOnly { try store.keep(index.head) }
      } catch { send(.failed([Self.sentence(error)])) }
    }
  }

  private func take(_ index: RosterIndex) {
    self.index = index
    for action in answering({ [.peopleLoaded(index, source: try ListSource.last(in: store))] }) {
      send(action)
    }
  }

  private func loadOrder(_ sort: SuggestionSort) {
    guard let index, sort != .tie else { return send(.orderLoaded(sort, rows: nil)) }
    let (store, now) = (store, now)
    job { [.orderLoaded(sort, rows: try await index.rows(in: sort, from: store, at: now))] }
  }

  private func loadDormant() {
    guard let index else { return send(.told("The list is still being loaded.")) }
    let (store, now) = (store, now)
    job { [.dormantLoaded(try await index.dormant(from: store, at: now))] }
  }
}
