internal import Dispatch
public import Invitations

/// Takes due invitations from the outbox and hands them to the courier, one by one.
///
/// Hold, pace, caps, quiet hours and all guards are the outbox's, inside its claim; the dispatcher
/// adds when to look and when to stop looking. It sleeps until the next due moment with a single
/// timer. Only the holder of the lock can make one, so what a crash left behind is put right by
/// one program alone.
public actor Dispatcher {
  /// Everything that happens, in order, for one listener.
  public nonisolated let events: AsyncStream<DispatcherEvent>
  /// The rules in force.
  public private(set) var policy: SendingPolicy
  /// When it looks again by itself; nil when only a change can bring work.
  public private(set) var nextWake: Moment?
  /// Why nothing leaves until the owner acts; nil when all is well.
  public private(set) var pauseReason: String?

  private let executor = QueueExecutor(named: "dispatcher")
  private let outbox: any Outbox
  private let courier: any Courier
  private let lock: DispatcherLock
  private let clock: @Sendable () -> ClockReading
  private let report: AsyncStream<DispatcherEvent>.Continuation
  private let wakeUp: WakeUp
  private var isRunning = false
  private var isStopping = false
  private var leftOver = false
  private var delivery: Delivery?
  private var waiters: [CheckedContinuation<Void, Never>] = []
  private var refusals = RefusalCount()
  private var network = NetworkPatience()
  private var summary = DispatcherSummary()

  /// Makes a dispatcher that does nothing until it is run.
  public init(
    outbox: any Outbox, courier: any Courier, lock: DispatcherLock,
    policy: SendingPolicy = SendingPolicy(), clock: @escaping @Sendable () -> ClockReading
  ) {
    self.outbox = outbox
    self.courier = courier
    self.lock = lock
    self.policy = policy
    self.clock = clock
    wakeUp = WakeUp(on: executor)
    (events, report) = AsyncStream.makeStream()
  }

  deinit { report.finish() }

  /// Its own queue, so that an idle dispatcher costs nothing.
  public nonisolated var unownedExecutor: UnownedSerialExecutor {
    executor.asUnownedSerialExecutor()
  }

  /// Sends what is due, whenever it is due, until stopped; stopped before, only after ``resume()``.
  public func run() async {
    await begin()
    while isWorking {
      let rest = await drain()
      guard isWorking else { break }
      await wakeUp.wait(for: rest.map(timeLeft))
    }
    end()
  }

  /// Sends what is due now and returns; waits for the next one if it is due within `patience`.
  public func runOnce(patience: Duration = .zero) async -> DispatcherSummary {
    isStopping = false
    await begin()
    summary = DispatcherSummary()
    while isWorking {
      let next = await drain()
      guard isWorking, summary.trouble == nil, let next, next - clock().now <= patience else {
        break
      }
      await wakeUp.wait(for: timeLeft(until: next))
    }
    end()
    return summary
  }

  /// Looks at the queue now, because something in it changed.
  public func kick() { wakeUp.call() }

  /// Goes on after a pause or a stop, because the owner acted.
  public func resume() {
    isStopping = false
    pauseReason = nil
    refusals = RefusalCount()
    network = NetworkPatience()
    wakeUp.call()
  }

  /// Ends the events, so that a listener comes to its end after the last one.
  public func close() { report.finish() }

  /// Follows other rules from the next claim on.
  public func follow(_ policy: SendingPolicy) {
    self.policy = policy
    wakeUp.call()
  }

  /// Claims nothing more and gives up what is under way, unless its end has left.
  ///
  /// Returns within `limit` even while the network hangs: then with the invitation whose end has
  /// left and whose outcome is still recorded when it comes.
  public func stop(within limit: Duration = .milliseconds(800)) async -> Invitation? {
    isStopping = true
    delivery?.stop()
    wakeUp.call()
    guard isRunning else { return nil }
    let deadline = executor.after(limit) { self.assumeIsolated { $0.releaseWaiters() } }
    await withCheckedContinuation { waiters.append($0) }
    deadline.cancel()
    return delivery?.invitation
  }
}

// MARK: - One pass over the queue

extension Dispatcher {
  private var isWorking: Bool { !isStopping && !Task.isCancelled }

  /// Hands over everything that is due; returns when to look again.
  private func drain() async -> Moment? {
    nextWake = nil
    while isWorking, pauseReason == nil {
      if let until = network.until, clock().now < until {
        nextWake = until
        return until
      }
      do {
        switch try outbox.claim(at: clock(), policy: policy) {
        case .claimed(let claim): await handOver(claim)
        case .skipped(let invitation): tell(.blocked(invitation))
        case .wait(let until):
          nextWake = until
          tell(.idle(next: until))
          return until
        case .paused(let reason):
          tell(.paused(reason: reason))
          return nil
        }
      } catch { pause("The queue can not be read: \(error)") }
    }
    return nil
  }

  private func handOver(_ claim: ClaimedInvitation) async {
    let id = claim.invitation.id
    tell(.claimed(claim.invitation))
    let delivery = Delivery(of: claim, by: courier) { [outbox, clock] in
      outbox.mark(id, at: clock())
    }
    self.delivery = delivery
    let outcome = await delivery.outcome
    self.delivery = nil
    if isStopping, !delivery.isMarked, case .tryLater = outcome {
      leftOver = true
      return
    }
    do {
      let invitation = try outbox.finish(id, with: outcome, at: clock(), policy: policy)
      tell(Self.event(outcome, invitation))
      draw(conclusionsFrom: outcome, about: invitation)
    } catch {
      pause(
        "What became of the mail to \(claim.invitation.name) could not be stored: \(error). "
          + "Nothing more leaves.")
    }
  }

  private static func event(
    _ outcome: DeliveryOutcome, _ invitation: Invitation
  ) -> DispatcherEvent {
    switch outcome {
    case .sent: .sent(invitation)
    case .rejected: .refused(invitation)
    case .unknown: .unknown(invitation)
    case .withdrawn: .cancelled(invitation)
    case .tryLater, .unreachable, .accountRefused, .storageFailed: .putOff(invitation)
    }
  }

  private func draw(conclusionsFrom outcome: DeliveryOutcome, about invitation: Invitation) {
    if case .unreachable(let reason) = outcome {
      tell(.unreachable(reason: reason, next: network.failed(at: clock().now)))
      return
    }
    network = NetworkPatience()
    switch outcome {
    case .sent: refusals = RefusalCount()
    case .rejected(let reply):
      guard refusals.add(for: invitation.batch) else { return }
      pause("\(RefusalCount.limit) refusals in a row, the last one: \(reply)")
    case .accountRefused(let reason): pause(reason)
    case .storageFailed:
      pause("The mail to \(invitation.name) was kept back: its record could not be stored.")
    case .tryLater, .unreachable, .unknown, .withdrawn: break
    }
  }
}

// MARK: - Beginning and ending

extension Dispatcher {
  private func begin() async {
    while isRunning { await withCheckedContinuation { waiters.append($0) } }
    isRunning = true
    putRight()
  }

  private func end() {
    nextWake = nil
    if leftOver { putRight() }
    isRunning = false
    releaseWaiters()
  }

  /// Nothing is under way when this is called, so whatever looks claimed or marked was left behind.
  private func putRight() {
    do {
      let recovery = try outbox.recover(at: clock())
      leftOver = false
      if recovery != Recovery() { tell(.recovered(recovery)) }
    } catch { pause("The queue can not be put right after the last stop: \(error)") }
  }

  private func pause(_ reason: String) {
    pauseReason = reason
    tell(.paused(reason: reason))
  }

  private func tell(_ event: DispatcherEvent) {
    summary.count(event)
    report.yield(event)
  }

  private func timeLeft(until moment: Moment) -> Duration {
    let left = moment - clock().now
    // The wall clock is there but the outbox still says wait: look again in a second.
    return left > .zero ? left + .milliseconds(1) : .seconds(1)
  }

  private func releaseWaiters() {
    let released = waiters
    waiters = []
    for waiter in released { waiter.resume() }
  }
}
