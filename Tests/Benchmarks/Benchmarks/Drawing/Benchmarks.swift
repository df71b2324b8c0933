import Benchmark
import Invitations
import Screens
import Terminal

/// From a key to what the terminal gets: the model changes, a frame is built, ncurses shows it.
let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.wallClock], warmupIterations: 3, scalingFactor: .kilo, maxDuration: .seconds(3),
    maxIterations: 100)

  for size in [Size(columns: 80, rows: 24), Size(columns: 120, rows: 40)] {
    let model = Model.showing(10_000, at: size)
    let name = "\(size.columns)x\(size.rows)"

    Benchmark("\(name): a frame is built") { benchmark in
      for _ in benchmark.scaledIterations { blackHole(view(model, size: size)) }
    }
    Benchmark("\(name): a key changes the model") { benchmark in
      var model = model
      for _ in benchmark.scaledIterations { model.press(.character("j")) }
      blackHole(model)
    }
    Benchmark("\(name): one row down, and shown") { benchmark in
      let frames = [model, model.after(.character("j"))].map { view($0, size: size) }
      await Show.alternate(frames, times: benchmark.scaledIterations.count)
    }
    Benchmark("\(name): one page down, and shown") { benchmark in
      let frames = [model, model.after(.pageDown)].map { view($0, size: size) }
      await Show.alternate(frames, times: benchmark.scaledIterations.count)
    }
  }
}
