import OpenAPI
import Testing

@Suite struct EncodingReadingTests {
    private func read(_ media: String) throws -> (media: MediaType, complaints: [String]) {
        let read = ReadDocument(
            """
            openapi: 3.2.0
            info: {title: Test, version: '1'}
            paths: {}
            components:
              headers: {Kept: {schema: {type: string}}}
              requestBodies: {A: {content: {multipart/form-data: \(media)}}}
            """)
        let document = try #require(read.document)
        let body = try #require(
            document.linked.requestBody(try document.components.requestBodies.first.found().value))
        return (try body.content.first.found(), read.complaints)
    }

    @Test func byName() throws {
        let (media, complaints) = try read(
            """
            {encoding: {b: {contentType: 'image/png , image/*,', style: form, explode: false, allowReserved: true,
                    headers: {X-A: {$ref: '#/components/headers/Kept'}, X-B: {required: true}}, x-own: 1}, a: {}}}
            """)
        let encodings = media.encodings
        #expect(encodings.byName.map(\.name) == ["b", "a"])
        let encoding = try #require(encodings["b"])
        #expect(encoding.contentTypes == ["image/png", "image/*"])
        #expect(encoding.headers.map(\.name) == ["X-A", "X-B"])
        #expect(encoding.style == "form")
        #expect(encoding.explode == false)
        #expect(encoding.allowReserved == true)
        #expect(encoding.hasStyle)
        #expect(encodings["a"]?.hasStyle == false)
        #expect(encodings["c"] == nil)
        #expect(
            encoding.origin.pointer == "#/components/requestBodies/A/content/multipart~1form-data/encoding/b")
        #expect(complaints == [])
    }

    @Test func byPosition() throws {
        let (media, complaints) = try read(
            """
            {prefixEncoding: [{contentType: a/b}, {encoding: {c: {prefixEncoding: [{contentType: c/d}]}}}],
                    itemEncoding: {contentType: e/f}}
            """)
        let encodings = media.encodings
        #expect(encodings[0]?.contentType == "a/b")
        #expect(encodings[1]?.nested["c"]?.nested[0]?.contentType == "c/d")
        #expect(encodings[2]?.contentType == "e/f")
        #expect(!encodings.isEmpty)
        #expect(complaints == [])
    }

    @Test func whatIsNotUnderstoodIsSaid() throws {
        let (media, complaints) = try read(
            "{prefixEncoding: [1, {contentType: a/b}], encoding: {a: {contentTyp: a/b}}}")
        #expect(media.encodings[1]?.contentType == "a/b")
        // A position that is none, a key that is none, and that both stand together.
        #expect(complaints.count == 3)
    }

    @Test func commasWithinQuotesDivideNothing() throws {
        let (media, complaints) = try read(#"{encoding: {a: {contentType: 'a/b; p="x, y", c/d'}}}"#)
        #expect(media.encodings["a"]?.contentTypes == [#"a/b; p="x, y""#, "c/d"])
        #expect(complaints == [])
    }
}
