import Invitations
import Testing

struct QuietHoursTests {
  private let night = SendingPolicy.QuietHours(start: 22 * 60, end: 7 * 60)
  private let noon = SendingPolicy.QuietHours(start: 12 * 60, end: 13 * 60)

  private func moment(_ hour: Int, _ minute: Int = 0, _ second: Int = 0) -> Moment {
    CivilTime.moment(year: 2026, month: 11, day: 23, hour: hour, minute: minute, second: second)
  }

  @Test(arguments: [(21, 59, false), (22, 0, true), (0, 0, true), (6, 59, true), (7, 0, false)])
  func `a night goes over midnight`(_ hour: Int, _ minute: Int, _ quiet: Bool) {
    #expect(night.contains(moment(hour, minute), secondsEast: 0) == quiet)
  }

  @Test(arguments: [(11, 59, false), (12, 0, true), (12, 59, true), (13, 0, false)])
  func `a noon does not`(_ hour: Int, _ minute: Int, _ quiet: Bool) {
    #expect(noon.contains(moment(hour, minute), secondsEast: 0) == quiet)
  }

  @Test func `it is the owner's night, not Greenwich's`() {
    #expect(night.contains(moment(21, 30), secondsEast: 3600))
    #expect(!night.contains(moment(6, 30), secondsEast: 3600))
    #expect(night.contains(moment(3), secondsEast: -5 * 3600))
  }

  @Test func `its end is the same or the next morning, to the second`() {
    let morning = moment(7)
    #expect(night.nextEnd(from: moment(3, 12, 44), secondsEast: 0) == morning)
    #expect(
      night.nextEnd(from: moment(23, 12, 44) + .milliseconds(5), secondsEast: 0)
        == morning + .days(1))
    #expect(night.nextEnd(from: moment(23), secondsEast: 3600) == morning + .days(1) - .hours(1))
  }

  @Test func `outside it the moment itself is returned`() {
    let day = moment(10, 3, 2) + .milliseconds(7)
    #expect(night.nextEnd(from: day, secondsEast: 0) == day)
  }

  @Test func `from a time to the same time nothing is quiet`() {
    let none = SendingPolicy.QuietHours(start: 600, end: 600)
    #expect((0..<24).allSatisfy { !none.contains(moment($0), secondsEast: 0) })
  }

  @Test(arguments: 0..<50)
  func `its end is never quiet and at most a day away`(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<40 {
      let hours = SendingPolicy.QuietHours(
        start: Int.random(in: 0..<1440, using: &random),
        end: Int.random(in: 0..<1440, using: &random))
      let east = Int.random(in: -50...56, using: &random) * 900
      let from = Made.start + .milliseconds(Int.random(in: -1 << 40...1 << 40, using: &random))
      let end = hours.nextEnd(from: from, secondsEast: east)
      #expect(end >= from && end - from <= .days(1))
      #expect(!hours.contains(end, secondsEast: east))
    }
  }
}
