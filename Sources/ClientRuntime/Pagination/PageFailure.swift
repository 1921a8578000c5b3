/// Why pages do not fit together.
struct PageFailure: Error {
    var message: String
}

extension Int {
    /// Where a walk goes on: callers may begin at any number, and pages may state any size.
    func adding(_ count: Int) throws(PageFailure) -> Int {
        let (sum, isTooLarge) = addingReportingOverflow(count)
        if isTooLarge { throw PageFailure(message: "no page can be asked for beyond \(Int.max)") }
        return sum
    }
}
