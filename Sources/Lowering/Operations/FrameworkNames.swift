internal import Naming
internal import OpenAPI

/// What operations are called whose operationIds a framework made of a function's name.
///
/// `read_flow_by_name_flows_name__name__get` of `GET /flows/name/{name}` is `read_flow_by_name`: FastAPI writes the path
/// with `_` for all that is no letter, digit or `_` behind the function's name, and then the method. Only an operationId that
/// ends exactly so is taken for one, so that each is judged by itself. springdoc numbers what methods of several controllers
/// have in common (`list`, `list_1`, `list_2`, see ``NumberedNames``).
///
/// Where two operations would come to the same name, or one to the operationId of another, they keep what the document calls
/// them. Methods are told apart by their groups, types are not: of two that clash in different groups, the types alone are
/// called after the operationIds.
struct FrameworkNames {
    /// An operation, as far as its names hang on it.
    struct Operation {
        var id: String
        var method: String
        var path: String
        /// The tag that it is called through.
        var tag: String?
    }

    /// What names can be made of, in place of an operationId.
    struct Reading: Equatable {
        var method: String
        /// For names of types.
        var spoken: String
    }

    private struct Claim: Hashable {
        var name: String
        var tag: String?
    }

    /// By operationId, where the whole document has the name once.
    private var names: [String: String] = [:]
    /// By operationId, where its group has the name once.
    private var methods: [String: String] = [:]

    init(_ operations: [Operation]) {
        let numbered = NumberedNames(operations)
        let readings = operations.map { operation in
            Self.function(of: operation.id, method: operation.method, path: operation.path).map {
                Reading(method: $0, spoken: $0)
            } ?? numbered.reading(of: operation)
        }
        guard readings.contains(where: { $0 != nil }) else { return }
        var claims: [String: Int] = [:]
        var claimsInGroups: [Claim: Int] = [:]
        func claim(_ operation: Operation, method: String, spoken: String) {
            claims[spoken, default: 0] += 1
            claimsInGroups[Claim(name: method, tag: operation.tag), default: 0] += 1
        }
        var undone: [(operation: Operation, reading: Reading, names: Reading)] = []
        for (operation, reading) in zip(operations, readings) {
            let own = SwiftNames.member(operation.id)
            claim(operation, method: own, spoken: own)
            guard let reading else { continue }
            let names = Reading(method: SwiftNames.member(reading.method), spoken: SwiftNames.member(reading.spoken))
            undone.append((operation, reading, names))
            claim(operation, method: names.method, spoken: names.spoken)
        }
        for (operation, reading, names) in undone {
            if claims[names.spoken] == 1 { self.names[operation.id] = reading.spoken }
            if claimsInGroups[Claim(name: names.method, tag: operation.tag)] == 1 {
                methods[operation.id] = reading.method
            }
        }
    }

    /// The operationId with the function that it was made of, as far as that stands for it.
    func identifier(_ id: String) -> OperationIdentifier {
        OperationIdentifier(written: id, spoken: names[id], method: methods[id])
    }

    /// What stands before the operationId in the name of a schema that the framework puts together for a body:
    /// `Body_count_flows_flows_count_post`.
    static let bodyPrefix = "Body_"

    /// The function's name; nil where the operationId does not end as the framework has it.
    static func function(of id: String, method: String, path: String) -> String? {
        let ending = "_" + method.lowercased()
        guard path.hasPrefix("/"), id.hasSuffix(ending) else { return nil }
        let suffix = String(String.UnicodeScalarView(path.unicodeScalars.map { isWord($0) ? $0 : "_" })) + ending
        guard id.utf8.count > suffix.utf8.count, id.hasSuffix(suffix) else { return nil }
        let name = String(id.dropLast(suffix.count))
        // A function's name begins with a letter, and says something.
        guard let first = name.unicodeScalars.first, isWord(first), !("0"..."9").contains(first),
            name.unicodeScalars.allSatisfy(isWord), name.contains(where: { $0 != "_" })
        else { return nil }
        return name
    }

    /// Whether FastAPI made a title of an operationId, for the schema of an answer: `Response Read Item Items  Item Id  Get`.
    static func isTitle(_ title: String, at tokens: [String]) -> Bool {
        guard title.hasPrefix("Response "), tokens.count > 4, tokens[0] == "paths", tokens[3] == "responses" else {
            return false
        }
        let id = title.dropFirst("Response ".count).lowercased().map { $0 == " " ? "_" : $0 }
        return function(of: String(id), method: tokens[2], path: tokens[1].lowercased()) != nil
    }

    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "_" || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
}
