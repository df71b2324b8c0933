import Invitations
import Testing

struct RelativeTimeTests {
  @Test(
    arguments: [
      (Duration.seconds(0), "just now", "just now"), (.seconds(59), "just now", "just now"),
      (.seconds(60), "1 minute ago", "1 min ago"), (.minutes(59), "59 minutes ago", "59 min ago"),
      (.hours(1), "1 hour ago", "1 h ago"), (.hours(23), "23 hours ago", "23 h ago"),
      (.days(1), "1 day ago", "1 d ago"), (.days(13), "13 days ago", "13 d ago"),
      (.days(14), "2 weeks ago", "2 w ago"), (.days(21), "3 weeks ago", "3 w ago"),
      (.days(30), "1 month ago", "1 mo ago"), (.days(125), "4 months ago", "4 mo ago"),
      (.days(364), "11 months ago", "11 mo ago"), (.days(366), "1 year ago", "1 y ago"),
      (.days(731), "2 years ago", "2 y ago"), (.hours(-5), "just now", "just now"),
    ])
  func `the past is told in one unit`(_ age: Duration, _ long: String, _ short: String) {
    let now = Made.start
    #expect(RelativeTime.ago(now - age, now: now) == long)
    #expect(RelativeTime.shortAgo(now - age, now: now) == short)
  }

  @Test(
    arguments: [
      (Duration.seconds(41), "0:41"), (.milliseconds(40_001), "0:41"), (.seconds(61), "1:01"),
      (.seconds(723), "12:03"), (.hours(1), "1:00:00"), (.hours(47), "47:00:00"),
      (.hours(51), "2 d 3 h"), (.zero, "0:00"), (.seconds(-4), "0:00"),
    ])
  func `a countdown ends at zero and not before`(_ rest: Duration, _ text: String) {
    #expect(RelativeTime.countdown(rest) == text)
  }

  @Test func `what is to come is in so long, or now`() {
    let now = Made.start
    #expect(RelativeTime.until(now + .seconds(41), now: now) == "in 0:41")
    #expect(RelativeTime.until(now, now: now) == "now")
  }
}
