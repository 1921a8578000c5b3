/// Tells when what leads to the next page has been there before, in little memory however long the walk is.
///
/// The latest steps are kept, so that a short loop is found at once. A longer one is found by one step that is kept
/// meanwhile, each time for twice as many steps (Brent, "An improved Monte Carlo factorization algorithm", section 2).
struct LoopGuard {
    static let window = 32

    /// In the order of their coming, a ring once it is full: told by their bytes.
    private var recent: [[UInt8]] = []
    private var oldest = 0
    private var anchor: [UInt8] = []
    private var stepsUntilNextAnchor = 0
    private var stride = 1

    /// Takes note of a step; whether it was there before.
    mutating func isRepeated(_ step: String) -> Bool {
        let step = Array(step.utf8)
        if !recent.isEmpty, step == anchor || recent.contains(step) { return true }
        if stepsUntilNextAnchor == 0 {
            anchor = step
            stepsUntilNextAnchor = stride
            stride = min(stride &* 2, 1 << 40)
        }
        stepsUntilNextAnchor -= 1
        if recent.count < Self.window {
            recent.append(step)
        } else {
            recent[oldest] = step
            oldest = (oldest + 1) % Self.window
        }
        return false
    }
}
