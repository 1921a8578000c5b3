internal import Diagnostics
internal import DocumentTree
internal import Naming
internal import OpenAPI

/// The wording of what is found in schemas.
extension Diagnostic {
    static func falseSchema(_ origin: Origin) -> Diagnostic {
        note("false-schema", "no value fits the schema `false`; it is read as any JSON value", origin)
    }

    static func falsePart(_ origin: Origin) -> Diagnostic {
        note(
            "false-schema",
            "a part of what is said here is `false`, which no value fits; its type is what the others say", origin)
    }

    static func mixedEnumeration(_ origin: Origin) -> Diagnostic {
        warning(
            "mixed-enum",
            "the values of this enum are of several JSON types; they are generated as the type they share",
            origin, help: "give the schema one `type`, or split it with `oneOf`")
    }

    static func structuredConstants(_ origin: Origin) -> Diagnostic {
        note(
            "structured-constants",
            "Swift has no constants for these objects or arrays; any value of their type is taken and read", origin)
    }

    static func emptyDefault(_ format: String, _ origin: Origin) -> Diagnostic {
        note(
            "empty-default",
            "the default is empty, which is no `\(VisibleText.excerpt(of: format))`; the type is `String`", origin)
    }

    static func largeConstants(_ origin: Origin) -> Diagnostic {
        note(
            "large-constants",
            "Swift has no constants for integers beyond 64 bits; any integer is taken and read", origin)
    }

    static func endlessCombination(_ origin: Origin) -> Diagnostic {
        warning(
            "endless-combination", "the parts of this schema combine with each other without end; read as JSON values",
            origin, help: "give the combination a name of its own, and refer to it")
    }

    static func manyCombinations(_ origin: Origin) -> Diagnostic {
        warning(
            "many-combinations",
            "the unions that hold together here have more than 100 combinations; read as JSON values", origin,
            help: "describe the combinations that occur in one `oneOf`")
    }

    static func deepInheritance(_ origin: Origin, limit: Int) -> Diagnostic {
        warning(
            "deep-inheritance",
            "more than \(limit) schemas extend each other on the way to this one; what it says is left out there",
            origin, help: "put what they share into one schema, and refer to that")
    }

    static func deepUnion(_ origin: Origin, limit: Int) -> Diagnostic {
        Diagnostic(
            id: "deep-union", severity: .error,
            message: "more than \(limit) unions are branches of each other on the way to this one, and reading a value"
                + " would go through all of them",
            location: origin.location, help: "list what a value may be in one `oneOf`")
    }

    static func deepNesting(_ origin: Origin, limit: Int) -> Diagnostic {
        warning(
            "deep-nesting", "more than \(limit) arrays and maps are within each other here; read as JSON values",
            origin, help: "give a part of the schema a name of its own under `components`, and refer to it")
    }

    static func unionCircle(_ origin: Origin) -> Diagnostic {
        note(
            "union-circle", "this union is a branch of one of its own branches; it has what they have besides itself",
            origin)
    }

    static func contradiction(_ keywords: [String], _ origin: Origin) -> Diagnostic {
        Diagnostic(
            id: "contradiction", severity: .warning,
            message:
                "no value can be all that is said of its \(keywords.joined(separator: " and ")); the last counts",
            location: origin.location,
            help: "take what does not hold out of the parts, or off what stands beside the `$ref`")
    }

    static func widerType(_ keywords: [String], _ origin: Origin) -> Diagnostic {
        note(
            "wider-type",
            "parts of this schema differ in \(keywords.map { "`\($0)`" }.joined(separator: " and ")), and no Swift type is"
                + " for both; the type is that of the last", origin)
    }

    static func firstMatch(_ origin: Origin) -> Diagnostic {
        note(
            "union-first-match",
            "only what is within tells some branches of this union apart; the one that keeps most of a value is taken",
            origin, help: "add a `discriminator`")
    }

    static func defaultLeftOut(_ node: Node) -> Diagnostic {
        Diagnostic(
            id: "default-left-out", severity: .note,
            message: "this default is not one of its type's Swift literals; the parameter has no default of its own",
            location: node.location)
    }

    static func requiredWithoutProperty(_ names: [String], _ origin: Origin) -> Diagnostic {
        let list = names.map { "`\(VisibleText.excerpt(of: $0))`" }.joined(separator: ", ")
        return warning(
            "required-without-property",
            "`required` names \(list), of which no property is described; any value is accepted there", origin,
            help: "correct the spelling, or describe it under `properties`")
    }
}
