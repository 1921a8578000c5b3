import ClientModel
import Testing

@Suite struct SymbolTableTests {
    private let symbols = SymbolTable([
        TypeDeclaration(
            name: TypeName(["Pet"]), pointer: "", kind: .structure(Structure(properties: [])),
            nested: [
                TypeDeclaration(
                    name: TypeName(["Pet", "Kind"]), pointer: "",
                    kind: .enumeration(Enumeration(rawType: .string, members: [])))
            ]),
        TypeDeclaration(name: TypeName(["Cat"]), pointer: "", kind: .alias(.named(TypeName(["Pet"])))),
        TypeDeclaration(name: TypeName(["Cats"]), pointer: "", kind: .alias(.array(.named(TypeName(["Cat"]))))),
        TypeDeclaration(name: TypeName(["Circle"]), pointer: "", kind: .alias(.named(TypeName(["Circle"])))),
    ])

    @Test func typesWithinOthersHaveTheirNames() {
        #expect(Set(symbols.names.map(\.qualified)) == ["Pet", "Pet.Kind", "Cat", "Cats", "Circle"])
        #expect(symbols[TypeName(["Pet", "Kind"])] != nil && symbols[TypeName(["Kind"])] == nil)
    }

    @Test func aliasesAreFollowed() {
        #expect(symbols.resolved(.named(TypeName(["Cat"]))) == .named(TypeName(["Pet"])))
        #expect(symbols.resolved(.named(TypeName(["Cats"]))) == .array(.named(TypeName(["Cat"]))))
        #expect(symbols.declaration(of: .named(TypeName(["Cat"])))?.name == TypeName(["Pet"]))
        #expect(symbols.structure(of: .named(TypeName(["Cat"]))) != nil)
        #expect(symbols.structure(of: .named(TypeName(["Pet", "Kind"]))) == nil)
        #expect(symbols.declaration(of: .string) == nil)
    }

    @Test func aLongChainOfAliases() {
        let chain = (0..<200).map { index in
            TypeDeclaration(
                name: TypeName(["A\(index)"]), pointer: "", kind: .alias(.named(TypeName(["A\(index + 1)"]))))
        }
        let end = TypeDeclaration(
            name: TypeName(["A200"]), pointer: "", kind: .structure(Structure(properties: [])))
        #expect(SymbolTable(chain + [end]).structure(of: .named(TypeName(["A0"]))) != nil)
    }

    /// Whoever asks for each does not walk to the end each time.
    @Test(.timeLimit(.minutes(1))) func eachAliasOfALongChain() {
        let count = 40_000
        let chain = (0..<count).map { index in
            TypeDeclaration(
                name: TypeName(["A\(index)"]), pointer: "", kind: .alias(.named(TypeName(["A\(index + 1)"]))))
        }
        let symbols = SymbolTable(chain)
        let end = TypeReference.named(TypeName(["A\(count)"]))
        #expect(chain.allSatisfy { symbols.resolved(.named($0.name)) == end })
    }

    /// Aliases that lead into a circle end in it, whichever is asked for first.
    @Test func aliasesThatLeadIntoACircleEnd() {
        func alias(_ name: String, _ target: String) -> TypeDeclaration {
            TypeDeclaration(name: TypeName([name]), pointer: "", kind: .alias(.named(TypeName([target]))))
        }
        let symbols = SymbolTable([alias("A", "B"), alias("B", "C"), alias("C", "B"), alias("D", "A")])
        for name in ["A", "B", "C", "D"] { #expect(symbols.declaration(of: .named(TypeName([name]))) == nil) }
    }

    @Test func whatIsNoTypeOfTheModuleEnds() {
        #expect(symbols.declaration(of: .named(TypeName(["Circle"]))) == nil)
        #expect(symbols.declaration(of: .named(TypeName(["Nobody"]))) == nil)
    }
}
