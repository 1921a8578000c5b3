/// Why pages do not fit together.
struct PageFailure: Error {
    var message: String
}

extension Int {
    /// Where a walk that began here is after so many pages or items; a caller may begin at the largest number there is.
    func adding(_ count: Int) throws(PageFailure) -> Int {
        let (sum, isTooLarge) = addingReportingOverflow(count)
        if isTooLarge { throw PageFailure(message: "nothing can follow what began at \(self)") }
        return sum
    }
}
