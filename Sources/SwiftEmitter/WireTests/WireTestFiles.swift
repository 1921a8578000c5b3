import ClientModel

/// Puts the tests of a module into files: one for each group, divided where it would be long, and what they share.
struct WireTestFiles {
    let context: EmissionContext
    let plan: WireTestPlan
    var division = SubjectDivision()

    private var module: ClientModule { context.module }

    /// Every file, sorted by path.
    func files() -> [GeneratedFile] {
        let harness = WireHarness(context: context, plan: plan)
        var files = [harness.service(), harness.exchange()]
        for (group, calls) in Dictionary(grouping: plan.calls, by: \.address.group) {
            files += self.files(of: group, calls)
        }
        return files.sorted { $0.path < $1.path }
    }

    private func files(of group: Int?, _ calls: [CallTests]) -> [GeneratedFile] {
        let owner = group.flatMap { module.groups.indices.contains($0) ? module.groups[$0] : nil }
        let base = (owner?.typeName ?? module.clientName) + "Tests"
        let suite = context.typeNames.contains(base) ? base + "Suite" : base
        var fragments: [Fragment] = []
        for (call, test) in sorted(calls) {
            let emitter = WireTestEmitter(context: context, call: call, group: owner, test: test)
            fragments.append(emitter.fragment(in: suite))
        }
        let parts = division.parts(of: fragments)
        return parts.enumerated().map { index, part in
            let suffix = part.prefix.joined()
            let name = FileName.safe(suffix.isEmpty ? suite : "\(suite)+\(suffix)")
            let declared = index == 0 ? declaration(of: suite, owner) : ""
            return GeneratedFile(
                path: "\(name).swift", contents: header + declared + Fragment.text(of: part.fragments))
        }
    }

    /// By the names of the calls, then by status: the order of the document says nothing.
    private func sorted(_ calls: [CallTests]) -> [(call: Operation, test: WireTest)] {
        let all = calls.flatMap { calls -> [(call: Operation, test: WireTest)] in
            guard let operation = module.operation(calls.address), operation.calls.indices.contains(calls.callIndex)
            else { return [] }
            return calls.tests.map { (operation.calls[calls.callIndex], $0) }
        }
        return all.sorted {
            ($0.call.name, $0.test.answer.status, $0.test.name) < ($1.call.name, $1.test.answer.status, $1.test.name)
        }
    }

    private var header: String { WireHarness.header(context, testing: true) }

    /// ```swift
    /// /// `HyperstackClient.credentials` on the wire, as the document has it.
    /// @Suite struct CredentialsTests {}
    /// ```
    private func declaration(of suite: String, _ group: OperationGroup?) -> String {
        let owner = group.map { "\(module.clientName).\($0.propertyName)" } ?? module.clientName
        return "/// `\(owner)` on the wire, as the document has it.\n@Suite struct \(suite) {}\n\n"
    }
}
