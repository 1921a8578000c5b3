import Foundation
import Testing

#if WebhookSignatures
    private let isPresent = true
#else
    private let isPresent = ProcessInfo.processInfo.environment["ALLOW_NO_SIMULATOR"] != nil
#endif

/// Without the trait, the other tests of this target are not there at all.
@Test func theSignaturesAreTested() {
    #expect(isPresent, "Run the tests with --traits Everything, or set ALLOW_NO_SIMULATOR to go without.")
}
