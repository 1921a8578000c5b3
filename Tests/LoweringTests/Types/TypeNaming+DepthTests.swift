import ClientModel
import Lowering
import Naming
import Testing

/// Types that would stand deeper than Swift's compiler can bear.
@Suite struct TypeNamingDepthTests {
    /// Objects within each other, each in a member of its level's name, with something in the innermost.
    private func nested(_ keys: [String], _ inner: String = "{type: object, properties: {end: {type: string}}}")
        -> String
    {
        keys.reversed().reduce(inner) { "{type: object, properties: {\($1): \($0)}}" }
    }

    private func levels(_ range: ClosedRange<Int>) -> [String] { range.map { "l\($0)" } }

    /// The name of the type on a level of `Root`, as the document nests them.
    private func name(_ levels: ClosedRange<Int>) -> String { levels.map { "L\($0)" }.joined(separator: ".") }

    @Test func twelveLevelsStandWithinEachOther() {
        let lowered = Lowered(schemas: "Root: \(nested(levels(2...12)))")
        #expect(lowered.typeNames.count == 12)
        #expect(lowered.typeNames.contains("Root.\(name(2...12))"))
    }

    @Test func theThirteenthStandsInTheOutermost() throws {
        let lowered = Lowered(schemas: "Root: \(nested(levels(2...40)))")
        #expect(lowered.typeNames.count == 40)
        #expect(lowered.typeNames.allSatisfy { $0.split(separator: ".").count <= 12 })
        for name in [
            "Root.\(name(2...12))", "Root.L12L13", "Root.L12L13.\(name(14...23))", "Root.L23L24",
            "Root.L34L35.\(name(36...40))",
        ] {
            #expect(lowered.types[name] != nil, "\(name)")
        }
        #expect(try lowered.property("Root.\(name(2...12))", "l13").type.outline == "Root.L12L13")
        #expect(try lowered.property("Root.L12L13.\(name(14...23))", "l24").type.outline == "Root.L23L24")
    }

    /// What has always been there keeps its name, and what is deeper renames nothing above it.
    @Test func whatIsDeeperGivesWay() throws {
        let last = "{type: object, properties: {tag: {type: string, enum: [a]}, Tag: {type: string, enum: [b]}}}"
        let own = "l12Tag: {type: string, enum: [c]}"
        func names(_ document: String) -> Set<String> { Set(Lowered(schemas: document).typeNames) }
        let nested = nested(levels(2...11), "{type: object, properties: {l12: \(last)}}")
        let without = names("Root: \(nested)")
        #expect(without.isSuperset(of: ["Root.L12Tag", "Root.L12LowercaseTag"]))
        let with = names("Root: {type: object, properties: {\(own), l2: \(nested)}}")
        #expect(with.isSuperset(of: ["Root.L12Tag"]))
        #expect(without.count + 2 == with.count)
    }

    @Test func namesAlikeOnEveryLevel() {
        let lowered = Lowered(schemas: "Root: \(nested(Array(repeating: "node", count: 60)))")
        #expect(Set(lowered.typeNames).count == 61)
        #expect(lowered.typeNames.allSatisfy { $0.split(separator: ".").count <= 12 })
    }

    /// The order of a document's maps decides no name.
    @Test func theOrderDecidesNothing() {
        let members = [
            "tag: {type: string, enum: [a]}", "tags: {type: array, items: \(nested(["x"]))}",
            "Tag: {type: object, properties: {a: {}}}", "TAG: {oneOf: [{type: integer}, \(nested(["y"]))]}",
        ]
        func names(_ members: [String]) -> [String] {
            let last = "{type: object, properties: {\(members.joined(separator: ", "))}}"
            let deep = nested(levels(2...11), "{type: object, properties: {l12: \(last), L12: \(last)}}")
            return Lowered(schemas: "Root: \(deep)").types.map { "\($0.key) \($0.value.pointer)" }.sorted()
        }
        #expect(names(members) == names(members.reversed()))
    }

    @Test func chosenNamesStay() {
        let chosen = "{x-clientgen-type-name: Chosen, type: object, properties: {a: {type: string}}}"
        let lowered = Lowered(
            schemas: "Root: \(nested(levels(2...12), "{type: object, properties: {l13: \(chosen)}}"))")
        #expect(lowered.types["Root.Chosen"]?.pointer.hasSuffix("/properties/l13") == true)
    }
}
