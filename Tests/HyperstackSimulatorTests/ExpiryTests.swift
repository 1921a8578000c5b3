#if Simulator

    import Foundation
    import Testing

    @testable import HyperstackSimulator

    struct ExpiryTests {
        @Test(
            arguments: [
                (1, "2024-03-15T10:30:00Z", "2025-03-15T10:30:00Z"),
                (1, "2024-02-29T23:59:59Z", "2025-02-28T23:59:59Z"),
                (4, "2024-02-29T00:00:00Z", "2028-02-29T00:00:00Z"),
                (0.5, "2024-08-31T00:00:00Z", "2025-02-28T00:00:00Z"),
                (1.25, "2024-01-01T00:00:00Z", "2025-04-01T00:00:00Z"),
                (1.0 / 24, "2024-01-01T00:00:00Z", "2024-01-16T05:15:00Z"),  // half a month: 15.21875 days
                (1_000, "2024-01-01T00:00:00Z", "3024-01-01T00:00:00Z"),
            ] as [(Double, String, String)])
        func yearsAreAdded(years: Double, start: String, end: String) throws {
            let date = try Date(start, strategy: .iso8601)
            #expect(Expiry.date(years, after: date).formatted(.iso8601) == end)
        }
    }

#endif
