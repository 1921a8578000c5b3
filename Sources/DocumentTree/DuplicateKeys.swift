import Diagnostics

/// Makes mappings of one document and reports the keys that occur twice, a bounded number of them.
struct DuplicateKeys {
    private var reported = 0
    private var unreported: (count: Int, first: SourceLocation)?

    /// A mapping of these entries; the first of equal keys is kept.
    mutating func mapping(_ entries: ArraySlice<Mapping.Entry>, diagnostics: DiagnosticSink) -> Mapping {
        Mapping(entries) { kept, repeated in
            report(DocumentDiagnostics.duplicateKey(kept, repeated), at: repeated.keyLocation, diagnostics: diagnostics)
        }
    }

    mutating func report(_ diagnostic: Diagnostic, at location: SourceLocation, diagnostics: DiagnosticSink) {
        guard reported < DocumentDiagnostics.maximumDuplicates else {
            unreported = ((unreported?.count ?? 0) + 1, unreported?.first ?? location)
            return
        }
        reported += 1
        diagnostics.report(diagnostic)
    }

    /// Says how many were not reported.
    func finish(diagnostics: DiagnosticSink) {
        guard let unreported else { return }
        diagnostics.report(DocumentDiagnostics.moreDuplicateKeys(unreported.count, at: unreported.first))
    }
}
