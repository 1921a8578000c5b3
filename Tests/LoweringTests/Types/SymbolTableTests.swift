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

    @Test func whatIsNoTypeOfTheModuleEnds() {
        #expect(symbols.declaration(of: .named(TypeName(["Circle"]))) == nil)
        #expect(symbols.declaration(of: .named(TypeName(["Nobody"]))) == nil)
    }
}
