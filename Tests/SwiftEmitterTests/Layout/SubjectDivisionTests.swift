import Testing

@testable import SwiftEmitter

@Suite struct SubjectDivisionTests {
    private let division = SubjectDivision(limit: 100)

    /// A fragment that counts as so many lines.
    private func fragment(_ name: String, _ lines: Int) -> Fragment {
        let line = Declaration.line(LineSyntax(text: "// \(name)"))
        return Fragment(
            identity: name, subject: SubjectWords.words(of: name), usesRuntime: false,
            Array(repeating: line, count: lines - 1))
    }

    /// `Name: fragments` of each part.
    private func parts(_ fragments: [Fragment]) -> [String] {
        division.parts(of: fragments, depth: 1).map { part in
            "\(part.prefix.joined()): \(part.fragments.map(\.identity).joined(separator: " "))"
        }
    }

    @Test func whatFitsStaysTogether() {
        #expect(parts([fragment("Pet", 50), fragment("PetStore", 50)]) == ["Pet: Pet PetStore"])
    }

    @Test func moreIsDividedByTheNextWordAndSmallRelativesStay() {
        let fragments = [
            fragment("Pet", 50), fragment("PetKind", 9), fragment("PetStore", 20), fragment("PetStoreAddress", 40),
        ]
        #expect(parts(fragments) == ["Pet: Pet PetKind", "PetStore: PetStore PetStoreAddress"])
    }

    @Test func aLongRelativeIsDividedToo() {
        let fragments = [
            fragment("PetStoreAddress", 80), fragment("PetStoreOwner", 30), fragment("PetStore", 5),
        ]
        #expect(
            parts(fragments) == [
                "PetStore: PetStore", "PetStoreAddress: PetStoreAddress", "PetStoreOwner: PetStoreOwner",
            ])
    }

    /// Names of hundreds of words are not divided by the last of them.
    @Test func whatHasVeryManyWordsInCommonStaysTogether() {
        let common = String(repeating: "Xy", count: 40)
        let parts = division.parts(of: [fragment(common + "Pet", 80), fragment(common + "Store", 80)])
        #expect(parts.map(\.prefix.count) == [SubjectDivision.depthLimit])
        #expect(parts.map(\.fragments.count) == [2])
    }

    /// Small relatives leave when they have no room, the larger ones first.
    @Test func theLargerOfManySmallRelativesLeave() {
        let letters = ["A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L", "M", "N", "O"]
        let small = letters.map { fragment("Pet\($0)x", $0 < "E" ? 9 : 4) }
        let names = parts([fragment("Pet", 40)] + small)
        let staying = letters.dropFirst(4).map { "Pet\($0)x" }.joined(separator: " ")
        #expect(names.first == "Pet: Pet \(staying)")
        #expect(names.dropFirst() == ["PetAx: PetAx", "PetBx: PetBx", "PetCx: PetCx", "PetDx: PetDx"])
    }

    /// Nothing would be gained if they left a declaration that is too long by itself.
    @Test func smallRelativesStayWithALongDeclaration() {
        #expect(parts([fragment("Pet", 200), fragment("PetKind", 9)]) == ["Pet: Pet PetKind"])
    }

    /// `PETs` and `Pets` would be one file where case does not count, so they are one subject.
    @Test func theOrderOfDeclarationsDecidesNothing() {
        let fragments = [
            fragment("Pet", 50), fragment("PetSTOREOwner", 20), fragment("PetStoreAddress", 40), fragment("PetKind", 9),
        ]
        for rotation in fragments.indices {
            let rotated = Array(fragments[rotation...] + fragments[..<rotation])
            let parts = division.parts(of: rotated, depth: 1)
            #expect(parts.map { $0.prefix.joined() } == ["Pet", "PetSTORE"])
            #expect(parts.map { Set($0.fragments.map(\.identity)) }.last == ["PetSTOREOwner", "PetStoreAddress"])
        }
    }
}
