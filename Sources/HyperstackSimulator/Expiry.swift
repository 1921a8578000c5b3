#if Simulator

    #if canImport(FoundationEssentials)
        import FoundationEssentials
    #else
        import Foundation
    #endif

    /// When a credential expires.
    enum Expiry {
        /// The moment `years` after `date`, in whole seconds.
        ///
        /// Whole months go by the calendar (a year after 29 February is 28 February); what is left of a month counts
        /// as that part of 365.25 / 12 days.
        static func date(_ years: Double, after date: Date) -> Date {
            let months = (years * 12).rounded(.down)
            var calendar = Calendar(identifier: .gregorian)
            calendar.timeZone = .gmt
            guard let count = Int(exactly: months), let whole = calendar.date(byAdding: .month, value: count, to: date)
            else {
                return date
            }
            let secondsPerMonth = 365.25 / 12 * 86_400
            return whole.addingTimeInterval(((years * 12 - months) * secondsPerMonth).rounded())
        }
    }

#endif
