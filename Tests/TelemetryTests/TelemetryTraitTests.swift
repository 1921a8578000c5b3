import Foundation
import Testing

#if Tracing && Metrics
    private let arePresent = true
#else
    private let arePresent = ProcessInfo.processInfo.environment["ALLOW_NO_SIMULATOR"] != nil
#endif

/// Without their traits, the other tests of this target are not there at all.
@Test func theTelemetryIsTested() {
    #expect(arePresent, "Run the tests with --traits Everything, or set ALLOW_NO_SIMULATOR to go without.")
}
