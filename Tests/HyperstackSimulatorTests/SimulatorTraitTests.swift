import Foundation
import Testing

/// The one test outside the trait: without it, a plain `swift test` would pass with the simulator's tests missing.
@Test func simulatorTestsAreNotSilentlyMissing() {
    #if Simulator
        let isPresent = true
    #else
        let isPresent = ProcessInfo.processInfo.environment["ALLOW_NO_SIMULATOR"] != nil
    #endif
    #expect(isPresent, "Run the tests with --traits Everything, or set ALLOW_NO_SIMULATOR to go without the simulator.")
}
