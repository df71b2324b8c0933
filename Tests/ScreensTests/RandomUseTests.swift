import Invitations
import Terminal
import Testing

@testable import Screens

@Suite struct `Whatever is pressed` {
  /// One event as it was sent, and what it met.
  struct Step {
    var event: Event
    var gap: Duration
    var isQueued: Bool
    /// Whether the field for the words would take a letter.
    var takesWords: Bool
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `100,000 random events send nothing, keep every rule and show no stale row`(_ seed: UInt64) {
    var driver = Driver(Sample.groups + Sample.scripts + Sample.crowd(20), grouped: true)
    var monkey = Monkey(generator: SeededGenerator(seed: seed))
    var painter = Painter()
    for step in 0..<100_000 {
      if step % 97 == 0 {
        let frame = painter.frame(of: driver.model, size: driver.model.size)
        #expect(frame == view(driver.model, size: driver.model.size), "step \(step)")
      }
      let picks = driver.model.suggestions.picks
      let marks = driver.model.queue.marks
      let event = monkey.event(in: driver.model)
      driver.send(event, gap: monkey.pause(), isQueued: step % 17 == 0)
      let broken = brokenRule(driver, picks: picks, marks: marks, after: event)
      if let broken { Issue.record("step \(step), \(event): \(broken)") }
      driver.forgetEffects()
      if driver.status == .stopped, step % 50 == 0 { driver.status = .running }
    }
  }

  @Test(arguments: [11, 12, 13] as [UInt64])
  func `somebody who knows the words still has to type them all, slowly`(_ seed: UInt64) {
    var driver = Driver(Sample.acme)
    var monkey = Monkey(generator: SeededGenerator(seed: seed), cleverness: 0.9)
    var steps: [Step] = []
    var confirmations = 0
    for number in 0..<15_000 {
      let review = driver.model.review
      let step = Step(
        event: monkey.event(in: driver.model), gap: monkey.pause(), isQueued: number % 29 == 0,
        takesWords: takesWords(driver.model))
      steps.append(step)
      driver.send(step.event, gap: step.gap, isQueued: step.isQueued)
      if driver.hasConfirmed {
        confirmations += 1
        expectTyped(steps, review: review, at: driver.clock.sinceBoot)
      }
      driver.forgetEffects()
      if driver.model.queue.heldCount > 3 {
        driver = Driver(Sample.acme)
        steps = []
      }
    }
    #expect(confirmations > 0)
  }

  private func takesWords(_ model: Model) -> Bool {
    model.contexts.first == .words && !model.isTooSmall && model.review?.wordsOffReason == nil
  }

  /// The last event was a fresh Enter on the complete words, and before it every letter was a key.
  private func expectTyped(_ steps: [Step], review: ReviewState?, at now: Duration) {
    guard let review, let last = steps.last else {
      Issue.record("confirmed outside a review")
      return
    }
    #expect(last.event == .key(.enter))
    #expect(review.words.typed == review.review.phrase)
    #expect(last.gap >= .milliseconds(8) && !last.isQueued)
    #expect(now - review.openedAt >= ReviewState.arming)
    #expect(review.hasSeenAll)
    let phrase = Array(review.review.phrase)
    let letters = steps.dropLast().compactMap { step -> Character? in
      guard step.takesWords, step.gap >= .milliseconds(8), !step.isQueued,
        case .key(.character(let character)) = step.event
      else { return nil }
      return character
    }
    #expect(Array(letters.suffix(phrase.count)) == phrase)
  }

  private func brokenRule(
    _ driver: Driver, picks: Picks, marks: Set<Invitation.ID>, after event: Event
  ) -> String? {
    let model = driver.model
    let count = model.suggestions.list.count
    if driver.hasConfirmed { return "something was confirmed" }
    if model.suggestions.cursor.row >= max(1, count) { return "the focus is outside the list" }
    if model.queue.cursor.row >= max(1, model.queue.shown.count) { return "outside the queue" }
    if !model.suggestions.picks.suggestions.allSatisfy(\.isSelectable) { return "a blocked pick" }
    if model.suggestions.picks.count > picks.count + 50 { return "too many picked at once" }
    switch event {
    case .resized, .scroll:
      if model.suggestions.picks != picks || model.queue.marks != marks { return "picks moved" }
    default: break
    }
    guard let review = model.review else { return nil }
    guard model.screen == .review else { return "a review outside its screen" }
    return review.review.phrase.hasPrefix(review.words.typed) ? nil : "wrong words are kept"
  }
}
