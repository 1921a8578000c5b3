import ClientModel
import Testing

@testable import SwiftEmitter

@Suite struct StructureEmitterTests {
    private let account = Emission.declaration(
        "Account",
        Emission.structure(
            Property(name: "id", key: "account_id", type: .uuid, presence: .required, documentation: "The ID."),
            Property(name: "closedOn", key: "closed_on", type: .date, presence: .requiredNullable),
            Property(name: "nickname", key: "nick", type: .string, presence: .optional, defaultValue: .string("x")),
            Property(
                name: "limit", key: "limit", type: .double, presence: .optionalNullable,
                documentation: "One.\n\nTwo.")),
        documentation: "An account.")

    /// Another boolean than the one that there is tells that another branch of a union fits better.
    @Test func constantsAreCounted() {
        let reply = Emission.declaration(
            "Reply",
            Emission.structure(
                Property(name: "ok", key: "ok", type: .boolean, presence: .required, constant: true),
                Property(name: "no", key: "no", type: .boolean, presence: .optional, constant: false)))
        #expect(
            Emission.type(reply).contains(
                """
                            case 0: ok = try Bool(json: &reader)
                                if reader.isChoosing, ok == false { reader.countUnlisted() }
                            case 1: no = try Bool?(json: &reader)
                                if reader.isChoosing, no == true { reader.countUnlisted() }
                """))
    }

    @Test func everyPresence() {
        #expect(
            Emission.type(account) == """
                /// An account.
                public struct Account: APIModel, Hashable {
                    /// The ID.
                    public var id: UUID
                    public var closedOn: CalendarDate?
                    public var nickname: String?

                    /// One.
                    ///
                    /// Two.
                    public var limit: Nullable<Double>

                    public init(
                        id: UUID, closedOn: CalendarDate? = nil, nickname: String? = "x", limit: Nullable<Double> = .absent
                    ) {
                        self.id = id
                        self.closedOn = closedOn
                        self.nickname = nickname
                        self.limit = limit
                    }
                }

                extension Account {
                    private static let fields = JSONFields(required: ["account_id"], optional: ["closed_on", "nick", "limit"])

                    public init(json reader: inout JSONReader) throws(JSONError) {
                        var id: UUID?
                        var closedOn: CalendarDate?
                        var nickname: String?
                        var limit: Nullable<Double> = .absent
                        var object = try reader.beginObject()
                        while let field = try reader.nextField(&object, Self.fields) {
                            switch field {
                            case 0: id = try UUID(json: &reader)
                            case 1: closedOn = try CalendarDate?(json: &reader)
                            case 2: nickname = try String?(json: &reader)
                            case 3: limit = try Nullable<Double>(json: &reader)
                            default: try reader.skip()
                            }
                        }
                        guard let id else { throw reader.missingField(object, Self.fields) }
                        self.init(id: id, closedOn: closedOn, nickname: nickname, limit: limit)
                    }

                    public func write(json writer: inout JSONWriter) {
                        writer.beginObject()
                        writer.field("account_id", id)
                        writer.field("closed_on", closedOn)
                        writer.optionalField("nick", nickname)
                        writer.optionalField("limit", limit)
                        writer.endObject()
                    }
                }

                """)
    }

    @Test func optionsDecideAccessAndConformances() {
        func firstLine(_ options: EmissionOptions) -> Substring? {
            Emission.type(Emission.declaration("A", Emission.structure()), options: options)
                .split(separator: "\n").first { $0.contains("struct") }
        }
        #expect(firstLine(EmissionOptions(access: .package)) == "package struct A: APIModel, Hashable {")
        #expect(firstLine(EmissionOptions(access: .internal, hashable: false)) == "struct A: APIModel {")
        #expect(
            firstLine(EmissionOptions(hashable: false, codable: false))
                == "public nonisolated struct A: JSONCodable, Sendable {")
    }

    @Test func emptyObjectsAreSkipped() {
        let text = Emission.type(Emission.declaration("A", Emission.structure()))
        #expect(text.contains("    public init() {}\n"))
        #expect(
            text.contains(
                """
                        var object = try reader.beginObject()
                        while try reader.nextKey(&object) != nil { try reader.skip() }
                        self.init()

                """))
    }

    @Test func furtherMembersAreKept() {
        let extra = Structure.AdditionalProperties(name: "others", valueType: .any)
        let property = Property(name: "key", key: "key", type: .string, presence: .required)
        let text = Emission.type(
            Emission.declaration(
                "A", .structure(Structure(properties: [property], additionalProperties: extra))))
        #expect(text.contains("public init(key: String, others: [String: JSONValue] = [:]) {"))
        // The property takes the name that the loop would have used.
        #expect(
            text.contains(
                """
                            case 0: key = try String(json: &reader)
                            default:
                                let jsonKey = reader.key(object)
                                others[jsonKey] = try JSONValue(json: &reader)
                            }
                """))
        #expect(
            text.contains(
                """
                        writer.field("key", key)
                        for (jsonKey, value) in others.sorted(by: { $0.key < $1.key }) where !Self.fields.contains(jsonKey) {
                            writer.key(jsonKey)
                            writer.write(value)
                        }
                        writer.endObject()
                """))
    }

    @Test func deprecatedPropertiesAreComputed() {
        let text = Emission.type(
            Emission.declaration(
                "A",
                Emission.structure(
                    Property(
                        name: "old", key: "old", type: .string, presence: .optional, isIndirect: true,
                        isDeprecated: true))))
        #expect(
            text.contains(
                """
                    @available(*, deprecated, message: "The API document marks this as deprecated.")
                    public var old: String? {
                        get { _old }
                        set { _old = newValue }
                    }

                    @Indirect private var _old: String?

                    public init(old: String? = nil) {
                        self._old = old
                    }
                """))
        #expect(text.contains("        writer.optionalField(\"old\", _old)\n"))
    }

    @Test func localsMakeWayForProperties() {
        let names = ["reader", "object", "field", "writer", "self", "default"]
        let properties = names.map { Property(name: $0, key: $0, type: .integer, presence: .required) }
        let text = Emission.type(Emission.declaration("A", .structure(Structure(properties: properties))))
        #expect(text.contains("public init(json jsonReader: inout JSONReader) throws(JSONError) {"))
        #expect(text.contains("while let jsonField = try jsonReader.nextField(&jsonObject, Self.fields) {"))
        #expect(text.contains("var selfValue: Int?\n"))
        #expect(text.contains("var `default`: Int?\n"))
        #expect(text.contains("self.`self` = selfValue\n"))
        #expect(text.contains("jsonWriter.field(\"self\", self.`self`)\n"))
        #expect(text.contains("jsonWriter.field(\"writer\", writer)\n"))
    }

    @Test func longListsOfNamesAreSplit() {
        let properties = (0..<90).map {
            Property(name: "p\($0)", key: "p\($0)", type: .integer, presence: .required)
        }
        let text = Emission.type(Emission.declaration("A", .structure(Structure(properties: properties))))
        #expect(text.ranges(of: "        guard\n").count == 3)
        #expect(!text.contains("self.init("))
        #expect(text.contains("        self.p89 = p89\n"))
    }

    @Test func errorsOfManyMembersLeaveByOneWay() {
        func text(members: Int) -> String {
            let properties = (1..<members).map {
                Property(name: "p\($0)", key: "p\($0)", type: .integer, presence: .optional)
            }
            let error = Property(name: "error", key: "error", type: .string, presence: .optional)
            return Emission.type(Emission.declaration("A", .structure(Structure(properties: properties + [error]))))
        }
        #expect(
            text(members: 16).contains(
                """
                        var object = try reader.beginObject()
                        do throws(JSONError) {
                            while let field = try reader.nextField(&object, Self.fields) {
                                switch field {
                                case 0: p1 = try Int?(json: &reader)

                """))
        #expect(
            text(members: 16).contains(
                """
                                case 15: error = try String?(json: &reader)
                                default: try reader.skip()
                                }
                            }
                        } catch { throw error }
                        self.init(

                """))
        #expect(!text(members: 15).contains("catch"))
    }
}
