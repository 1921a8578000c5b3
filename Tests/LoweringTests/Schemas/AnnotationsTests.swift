import DocumentTree
import OpenAPI
import Testing

@testable import Lowering

@Suite struct AnnotationsTests {
    private func annotations(of schema: Schema, _ key: String) throws -> Annotations {
        let made = try MadeGraph()
        guard case .structure(let structure) = made.form(schema),
            let member = structure.members.first(where: { $0.key == key })
        else { throw NoMember() }
        return made.graph.annotations(of: member)
    }

    private struct NoMember: Error {}

    @Test func partsOfAMember() throws {
        let key = Schema.type(.string)
        let member = Schema.all(.reference(to: key), .made { $0.isReadOnly = true }, .made { $0.isDeprecated = true })
        let annotations = try annotations(of: .object("A", ["a": member]), "a")
        #expect(annotations.isReadOnly && annotations.isDeprecated && !annotations.isWriteOnly)
    }

    /// The default that stands nearest counts, and a mere annotation is none too little.
    @Test func theChildsDefault() throws {
        func usual(_ text: String) -> Schema {
            .made {
                $0.types = [.string]
                $0.defaultValue = .made(.string(text))
            }
        }
        let parent = Schema.object("Parent", ["mode": usual("parent")])
        let child = Schema.object("Child", ["mode": .made { $0.defaultValue = .made(.string("child")) }]) {
            $0.allOf = [.reference(to: parent)]
        }
        #expect(try annotations(of: child, "mode").defaultValue?.string == "child")
        #expect(try annotations(of: parent, "mode").defaultValue?.string == "parent")
        let grandchild = Schema.all(.object("Own", ["mode": usual("own")]), .reference(to: child))
        #expect(try annotations(of: grandchild, "mode").defaultValue?.string == "own")
    }

    /// What a member refers to is marked as deprecated itself, and has its default by itself.
    @Test func whatAMemberRefersTo() throws {
        let stamp = Schema.made("Stamp") {
            $0.types = [.string]
            $0.isReadOnly = true
            $0.isDeprecated = true
            $0.defaultValue = .made(.string("now"))
        }
        let annotations = try annotations(of: .object("A", ["a": .reference(to: stamp)]), "a")
        #expect(annotations.isReadOnly && !annotations.isDeprecated && annotations.defaultValue == nil)
    }
}
