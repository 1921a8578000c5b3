public import ClientModel
public import Diagnostics
public import Lowering
internal import Naming
public import OpenAPI
internal import Samples

/// Makes the tests of every call.
///
/// What a request must look like is taken from the document and the arguments alone, by code of its own (`Samples`): never
/// from what a client does.
public struct WireTestLowering {
    private let lowered: LoweredDocument

    private init(_ lowered: LoweredDocument) { self.lowered = lowered }

    /// Lowers a document, and makes tests of its calls; nil when there are errors among the findings.
    public static func lower(
        _ document: OpenAPIDocument, options: LoweringOptions, diagnostics: DiagnosticSink
    ) -> (module: ClientModule, tests: WireTestPlan)? {
        guard let lowered = Lowering.lowerWithPlans(document, options: options, diagnostics: diagnostics) else {
            return nil
        }
        let tests = WireTestPlan(
            serverURL: WireServer.url(toTell: document), calls: WireTestLowering(lowered).tests())
        return diagnostics.hasErrors ? nil : (lowered.module, tests)
    }

    private func tests() -> [CallTests] {
        let (document, module) = (lowered.document, lowered.module)
        let samples = WireSamples(
            linked: document.linked, nullableMembers: lowered.nullableMembers, diagnostics: lowered.diagnostics)
        let credentials = WireCredentials(document: document, schemes: module.securitySchemes)
        let requests = WireRequestLowering(
            document: document, samples: samples, credentials: credentials, types: module.types)
        let answers = WireAnswerLowering(samples: samples, graph: lowered.graph)
        var tests: [CallTests] = []
        let hasExternalTypes = !module.options.externalTypes.isEmpty
        let types = UsedTypes(hasExternalTypes ? module.types : [])
        for plan in lowered.plans {
            guard let address = lowered.addresses[plan], let operation = module.operation(address) else { continue }
            if hasExternalTypes {
                var used = types
                used.add(operation)
                if used.hasExternalType {
                    report(plan, nil, .externalType)
                    continue
                }
            }
            let documented = WireAnswerLowering.Documented(plan)
            for (index, call) in operation.callable.enumerated() {
                let made = self.tests(of: call, documented, isAlternative: index > 0, requests, answers)
                guard !made.isEmpty else { continue }
                let new = CallTests(address: address, callIndex: index, tests: made)
                guard lowered.budget.take(new.weight, of: "the tests of `\(plan.id)`", at: plan.operation.origin) else {
                    return []
                }
                tests.append(new)
            }
        }
        return named(tests)
    }

    private func tests(
        of call: ClientModel.Operation, _ documented: WireAnswerLowering.Documented, isAlternative: Bool,
        _ requests: WireRequestLowering, _ answers: WireAnswerLowering
    ) -> [WireTest] {
        let plan = documented.plan
        var isFull = true
        var tests: [WireTest] = []
        for answer in answers.make(documented, call, isAlternative: isAlternative) {
            switch answer {
            case .failure(let failure):
                report(plan, failure.status, failure.obstacle)
            case .success(let answer):
                do throws(WireRequestLowering.Obstacle) {
                    var made = try requests.make(plan, call, isFull: isFull)
                    made.request.accepted = answer.accepted
                    tests.append(
                        WireTest(
                            name: call.name, status: answer.status, arguments: made.arguments, body: made.body,
                            request: made.request, answer: answer.answer))
                    // The first test passes all that can be passed, the others what must be.
                    isFull = false
                } catch {
                    report(plan, nil, error)
                    return tests
                }
            }
        }
        return tests
    }

    private func report(_ plan: OperationPlan, _ status: String?, _ obstacle: WireRequestLowering.Obstacle) {
        lowered.diagnostics.report(.testLeftOut(plan.operation, plan.item.path, status, obstacle.text))
    }

    // MARK: - Names

    /// Names the functions: `issueNotFound`; two that come to the same are told apart by the label of the
    /// body or their media types.
    private func named(_ all: [CallTests]) -> [CallTests] {
        var groups: [Int?: [String: Int]] = [:]
        func isTaken(_ name: String, _ group: Int?) -> Bool { groups[group, default: [:]][name] != nil }
        var labels: (address: MappedOperation.Address, labels: [String?])?
        return all.map { tests in
            var result = tests
            if labels?.address != tests.address {
                labels = (tests.address, lowered.module.operation(tests.address)?.calls.map(\.body?.label) ?? [])
            }
            let own = labels?.labels ?? []
            let label = own.indices.contains(tests.callIndex) ? own[tests.callIndex] : nil
            result.tests = tests.tests.map { test in
                let media =
                    label
                    ?? [test.request.contentType, test.answer.contentType].compactMap { $0 }.joined(separator: " ")
                let word = StatusNames.word(test.status)
                var name = SwiftNames.member("\(test.name) \(word)")
                if isTaken(name, tests.address.group) { name = SwiftNames.member("\(test.name) \(media) \(word)") }
                let base = name
                var number = groups[tests.address.group]?[base].map { $0 + 1 } ?? 2
                while isTaken(name, tests.address.group) {
                    name = "\(base)\(number)"
                    groups[tests.address.group, default: [:]][base] = number
                    number += 1
                }
                groups[tests.address.group, default: [:]][name] = 1
                var test = test
                test.name = name
                return test
            }
            return result
        }
    }
}
