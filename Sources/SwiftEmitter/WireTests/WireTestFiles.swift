import ClientModel

/// Puts the tests of a module into files: one for each group, divided where it would be long, and what they share.
struct WireTestFiles {
    let context: EmissionContext
    let plan: WireTestPlan
    var division = SubjectDivision()

    private var module: ClientModule { context.module }

    /// A file that is being put together.
    private struct File {
        var name: String
        var declaration = ""
        var fragments: [Fragment] = []
    }

    /// Every file, sorted by path.
    func files() -> [GeneratedFile] {
        var files: [String: File] = [:]
        let groups = Dictionary(grouping: plan.calls, by: \.address.group)
        for (group, calls) in groups.ordered(on: { $0.key ?? -1 }) {
            add(calls, of: group, to: &files)
        }
        let harness = WireHarness(context: context, plan: plan)
        let tests = files.values.map { file in
            GeneratedFile(
                path: "\(file.name).swift", contents: header + file.declaration + Fragment.text(of: file.fragments))
        }
        return ([harness.service(), harness.exchange()] + tests).ordered(on: { $0.path })
    }

    /// Parts whose names come to the same are one file.
    private func add(_ calls: [CallTests], of group: Int?, to files: inout [String: File]) {
        let owner = group.flatMap { module.groups.indices.contains($0) ? module.groups[$0] : nil }
        let base = (owner?.typeName ?? module.clientName) + "Tests"
        let suite = context.typeNames.contains(base) ? base + "Suite" : base
        let fragments = sorted(calls).map { call, test in
            WireTestEmitter(context: context, call: call, group: owner, test: test).fragment(in: suite)
        }
        for (index, part) in division.parts(of: fragments).enumerated() {
            let suffix = part.prefix.joined()
            let name = FileName.safe(suffix.isEmpty ? suite : "\(suite)+\(suffix)")
            var file = files[FileName.key(name)] ?? File(name: name)
            if index == 0 { file.declaration += declaration(of: suite, owner) }
            file.fragments += part.fragments
            files[FileName.key(name)] = file
        }
    }

    /// By the names of the calls, then by status: the order of the document says nothing.
    private func sorted(_ calls: [CallTests]) -> [(call: Operation, test: WireTest)] {
        let all = calls.flatMap { calls -> [(call: Operation, test: WireTest)] in
            guard let call = module.operation(calls.address)?.call(at: calls.callIndex) else { return [] }
            return calls.tests.map { (call, $0) }
        }
        let keys = all.map { ($0.call.name, $0.test.answer.status, $0.test.name) }
        return Order.positions(all.count) { keys[$0] < keys[$1] }.map { all[$0] }
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
