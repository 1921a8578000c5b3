import ClientModel
import Lowering
import Testing

@Suite struct ParameterStylesTests {
    private func parameter(
        _ text: String, schema: String = "{type: array, items: {type: string}}", version: String = "3.1.0"
    ) throws -> (Parameter, [String]) {
        let path = text.contains("in: path") ? "/a/{a}" : "/a"
        let lowered = Lowered(
            paths: """
                \(path):
                  get:
                    operationId: get
                    parameters: [{name: a, required: true, \(text), schema: \(schema)}]
                    responses: {'204': {description: Done}}
                """, version: version)
        return (try #require(try lowered.operation("get").parameters.first), lowered.ids)
    }

    /// Each style with its own default of `explode`.
    @Test(arguments: [
        ("in: query", Parameter.Style.form, true), ("in: query, explode: false", .form, false),
        ("in: query, style: form, explode: true", .form, true),
        ("in: query, style: spaceDelimited", .spaceDelimited, false),
        ("in: query, style: pipeDelimited, explode: true", .pipeDelimited, true),
        ("in: header", .simple, false), ("in: header, explode: true", .simple, true),
        ("in: path", .simple, false), ("in: path, style: label", .label, false),
        ("in: path, style: matrix, explode: true", .matrix, true),
        ("in: cookie", .form, true), ("in: cookie, style: cookie", .cookie, true),
        ("in: cookie, style: cookie, explode: false", .cookie, false),
    ])
    func styles(_ text: String, _ style: Parameter.Style, _ explode: Bool) throws {
        let (found, ids) = try parameter(text, version: "3.2.0")
        #expect(found.style == style)
        #expect(found.explode == explode)
        #expect(ids == [])
    }

    /// It has one form, and objects only.
    @Test(arguments: ["", ", explode: true", ", explode: false"]) func deepObject(_ explode: String) throws {
        let text = "in: query, style: deepObject\(explode)"
        let (found, ids) = try parameter(text, schema: "{type: object, properties: {b: {type: string}}}")
        #expect(found.style == .deepObject && found.explode)
        #expect(ids == [])
        let (any, anyIDs) = try parameter(text, schema: "{}")
        #expect(any.style == .deepObject && anyIDs == [])
        let (list, listIDs) = try parameter(text)
        #expect(list.style == .form)
        #expect(listIDs == ["parameter-style-unsupported"])
    }

    @Test(arguments: [
        "in: query, style: matrix", "in: path, style: form", "in: header, style: form", "in: cookie, style: simple",
    ])
    func stylesOfOtherPlaces(_ text: String) throws {
        #expect(try parameter(text).1 == ["parameter-style-unsupported"])
    }

    @Test(arguments: [
        ("in: query", "3.0.3", true), ("in: query, style: deepObject", "3.1.0", true), ("in: path", "3.2.0", true),
        ("in: path", "3.1.0", false), ("in: header", "3.2.0", false), ("in: cookie", "3.2.0", true),
        ("in: cookie, style: cookie", "3.2.0", false), ("in: cookie", "3.0.3", false),
    ])
    func allowReserved(_ text: String, _ version: String, _ isAllowed: Bool) throws {
        let (found, ids) = try parameter("\(text), allowReserved: true", schema: "{type: object}", version: version)
        #expect(found.allowsReserved == isAllowed)
        #expect(ids == (isAllowed ? [] : ["parameter-reserved-ignored"]))
    }

    @Test(arguments: [
        ("{type: array, items: {type: string}}", true, [String]()), ("{type: string}", false, []),
        ("{type: boolean}", false, ["parameter-empty-value"]),
    ])
    func allowEmptyValue(_ schema: String, _ isAllowed: Bool, _ findings: [String]) throws {
        let (found, ids) = try parameter("in: query, allowEmptyValue: true", schema: schema)
        #expect(found.allowsEmpty == isAllowed)
        #expect(ids == findings)
    }
}
