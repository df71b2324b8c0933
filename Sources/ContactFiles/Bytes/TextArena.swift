internal import Invitations

/// Memory for the texts of one record that do not stand in the file as they are.
///
/// A class because it owns the memory. What was put in stays where it is until the next record.
final class TextArena {
  private static let blockSize = 64 << 10

  private var blocks: [UnsafeMutableRawBufferPointer] = []
  private var free = UnsafeMutableRawBufferPointer(start: nil, count: 0)

  init() {}

  deinit {
    for block in blocks { block.deallocate() }
  }

  /// Forgets all texts.
  func removeAll() {
    guard let first = blocks.first, free.count < first.count || blocks.count > 1 else { return }
    for block in blocks.dropFirst() { block.deallocate() }
    blocks.removeSubrange(1...)
    free = first
  }

  /// Keeps bytes; gives them where they are now.
  func keep(_ bytes: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
    let room = take(bytes.count)
    room.copyMemory(from: bytes)
    return UnsafeRawBufferPointer(room)
  }

  /// Keeps a text.
  func keep(_ text: String) -> UnsafeRawBufferPointer {
    var text = text
    return text.withUTF8 { keep(UnsafeRawBufferPointer($0)) }
  }

  /// Keeps what `fill` writes into so much room; it says how much that is.
  func keep(
    atMost count: Int, _ fill: (UnsafeMutableRawBufferPointer) -> Int
  ) -> UnsafeRawBufferPointer {
    let room = take(count)
    return UnsafeRawBufferPointer(room).part(0, fill(room))
  }

  /// Keeps those of some texts that say anything, with a blank between.
  func joined(
    _ first: UnsafeRawBufferPointer, _ second: UnsafeRawBufferPointer,
    _ third: UnsafeRawBufferPointer, _ fourth: UnsafeRawBufferPointer = RecordParts.none,
    _ fifth: UnsafeRawBufferPointer = RecordParts.none
  ) -> UnsafeRawBufferPointer {
    // Nearly every record needs it, so it allocates nothing.
    let texts: InlineArray<5, UnsafeRawBufferPointer> = [first, second, third, fourth, fifth]
    var count = 0
    for number in texts.indices { count += texts[number].count + 1 }
    let room = take(count)
    var end = 0
    for number in texts.indices {
      let text = texts[number]
      guard !text.isEmpty else { continue }
      if end > 0 {
        room[end] = Byte.space
        end += 1
      }
      UnsafeMutableRawBufferPointer(rebasing: room[end...]).copyMemory(from: text)
      end += text.count
    }
    return UnsafeRawBufferPointer(room).part(0, end)
  }

  private func take(_ count: Int) -> UnsafeMutableRawBufferPointer {
    if count > free.count {
      free = .allocate(byteCount: max(count, Self.blockSize), alignment: 16)
      blocks.append(free)
    }
    let room = UnsafeMutableRawBufferPointer(rebasing: free[..<count])
    free = UnsafeMutableRawBufferPointer(rebasing: free[count...])
    return room
  }
}
