/// Where the columns of the queue stand; what does not fit drops out, the name never.
struct QueueColumns: Hashable, Sendable {
  let state = 8..<20
  let name: Range<Int>
  let address: Range<Int>?
  let what: Range<Int>?

  init(width: Int) {
    let start = state.upperBound
    let room = max(1, width - start)
    let leastName = 18
    let leastAddress = 20
    let leastWhat = 19
    guard room >= leastName + leastAddress else {
      name = start..<width
      (address, what) = (nil, nil)
      return
    }
    let hasWhat = room >= leastName + leastAddress + leastWhat
    let extra = room - leastName - leastAddress - (hasWhat ? leastWhat : 0)
    let nameWidth = leastName + min(16, extra / 4)
    let whatWidth = hasWhat ? leastWhat + min(30, max(0, extra - 6) / 2) : 0
    name = start..<start + nameWidth
    address = name.upperBound..<width - whatWidth
    what = hasWhat ? width - whatWidth..<width : nil
  }
}
