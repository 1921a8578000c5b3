import Foundation
import Testing

#if PrivateKeyJWT
    private let isPresent = true
#else
    private let isPresent = ProcessInfo.processInfo.environment["ALLOW_NO_SIMULATOR"] != nil
#endif

/// Without its trait, the tests of this folder are not there at all.
@Test func privateKeysAreTested() {
    #expect(isPresent, "Run the tests with --traits Everything, or set ALLOW_NO_SIMULATOR to go without.")
}
