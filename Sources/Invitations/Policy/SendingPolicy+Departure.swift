extension SendingPolicy {
  /// The first moment at which one mail to a domain may leave: by pace, caps and quiet hours.
  ///
  /// Plans and the dispatcher's claim both ask here, so that a plan is kept.
  public func earliestDeparture(
    to domain: String, notBefore start: Moment, use: CapUse, secondsEast: Int
  ) -> Moment {
    var moment = start
    if let last = use.lastByDomain[domain] { moment = max(moment, last + pace) }
    // Each step only moves forward, and after the caps there is at most one night to sit out.
    while true {
      let room = use.firstRoom(from: moment, within: caps)
      let next = quietHours?.nextEnd(from: room, secondsEast: secondsEast) ?? room
      if next == moment { return moment }
      moment = next
    }
  }
}
