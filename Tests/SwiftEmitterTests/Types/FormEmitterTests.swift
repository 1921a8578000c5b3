import ClientModel
import Testing

@testable import SwiftEmitter

@Suite struct FormEmitterTests {
    private func form(_ properties: [Property], _ parts: [Form.Part], additional: Form.Additional? = nil) -> String {
        var structure = Structure(properties: properties)
        if additional != nil { structure.additionalProperties = .init(name: "others", valueType: .file) }
        let form = Form(structure: structure, parts: parts, additional: additional)
        return Emission.type(Emission.declaration("AddForm", .form(form)))
    }

    private func property(_ name: String, _ type: TypeReference, _ presence: Property.Presence = .optional) -> Property
    {
        Property(name: name, key: name, type: type, presence: presence)
    }

    @Test func aForm() {
        let text = form(
            [property("in", .string, .required), property("pages", .array(.file))],
            [
                Form.Part(
                    key: "i\"n", property: "in", content: .text(contentType: nil), repeats: false,
                    headers: [
                        .init(name: "X-A", value: .constant("a")),
                        .init(name: "X-B", value: .property("in"), explode: true),
                    ]),
                Form.Part(key: nil, property: "pages", content: .file(contentTypes: ["image/*"]), repeats: true),
            ], additional: .init(.file(contentTypes: [])))
        #expect(
            text.contains(
                """
                public nonisolated struct AddForm: MultipartForm {
                    public var `in`: String
                    public var pages: [FileUpload]?
                    /// Members that the document does not name.
                    public var others: [String: FileUpload]

                """))
        #expect(
            text.hasSuffix(
                #"""
                    /// Its parts.
                    public var multipartBody: MultipartBody {
                        MultipartBody()
                            .text("i\"n", `in`)
                            .header("X-A", "a")
                            .header("X-B", `in`, explode: true)
                            .file(nil, each: pages, contentTypes: ["image/*"])
                            .file(members: others.mapValues { [$0] })
                    }
                }

                """#))
    }

    @Test func contents() {
        func link(_ content: Form.Content, repeats: Bool = false) -> String? {
            let text = form(
                [property("a", .any)], [Form.Part(key: "a", property: "a", content: content, repeats: repeats)])
            return text.split(separator: "\n").first { $0.contains("MultipartBody()") }.map {
                String($0.drop { $0 == " " }.dropFirst("MultipartBody().".count))
            }
        }
        #expect(link(.text(contentType: "text/css"), repeats: true) == #"text("a", a, contentType: "text/css")"#)
        #expect(link(.json(contentType: "application/json")) == #"json("a", a)"#)
        #expect(link(.json(contentType: "a/b+json"), repeats: true) == #"json("a", each: a, contentType: "a/b+json")"#)
        #expect(link(.file(contentTypes: [])) == #"file("a", a)"#)
        #expect(link(.parts(contentType: "multipart/mixed")) == #"multipart("a", a, contentType: "multipart/mixed")"#)
        #expect(
            link(.parts(contentType: "multipart/mixed"), repeats: true)
                == #"multipart("a", each: a, contentType: "multipart/mixed")"#)
        #expect(link(.style(FieldStyle(.form, explode: false))) == #"text("a", a, style: .form(explode: false))"#)
        #expect(
            link(.style(FieldStyle(.deepObject, explode: true, allowReserved: true)))
                == #"text("a", a, style: .deepObject(allowsReserved: true))"#)
    }

    @Test func aFormWithoutParts() {
        #expect(form([], []).contains("        MultipartBody()\n"))
    }
}
