import AnyofNull
import Nullable30
import Nullable31
import OptionalAndNullable
import Testing

@Suite struct NullTests {
    private typealias Update = OptionalAndNullable.ProfileUpdate

    @Test func absentMembersOfAPatchStayAbsent() throws {
        let update = try keeps(Update.self, #"{"revision":1,"reason":null}"#)
        #expect(update == Update(revision: 1))
        #expect(update.motto == .absent && update.picture == .absent && update.level == .absent)
        #expect(try text(Update(revision: 1)) == #"{"revision":1,"reason":null}"#)
    }

    @Test func nullsOfAPatchStayNull() throws {
        let update = try keeps(
            Update.self,
            """
            {"revision":1,"reason":null,"motto":null,"birthday":null,"links":null,"visibility":null,"picture":null,
             "level":null}
            """)
        #expect(update.motto == .null && update.birthday == .null && update.links == .null)
        #expect(update.visibility == .null && update.picture == .null && update.level == .null)
        #expect(
            update
                == Update(
                    revision: 1, motto: .null, birthday: .null, links: .null, visibility: .null, picture: .null,
                    level: .null))
    }

    @Test func valuesOfAPatchStayValues() throws {
        let update = try keeps(
            Update.self,
            """
            {"revision":1,"reason":"r","name":"n","motto":"m","birthday":"2024-02-29","links":["https://a.example/"],
             "visibility":"strangers","picture":{"url":"https://a.example/p"},"level":0}
            """)
        #expect(update.reason == "r" && update.name == "n" && update.motto == "m" && update.level == 0)
        #expect(update.visibility.wrapped == OptionalAndNullable.Visibility(rawValue: "strangers"))
        #expect(update.picture.wrapped?.url == URL(string: "https://a.example/p"))
    }

    @Test func whatIsRequiredAndNullableIsAlwaysWritten() throws {
        try keeps(OptionalAndNullable.Profile.self, #"{"revision":1}"#, as: #"{"revision":1,"motto":null}"#)
        #expect(try text(OptionalAndNullable.Profile(revision: 1)) == #"{"revision":1,"motto":null}"#)
        // Null in place of an optional member is taken for its absence.
        let profile = try keeps(
            OptionalAndNullable.Profile.self, #"{"revision":1,"motto":"m","name":null}"#,
            as: #"{"revision":1,"motto":"m"}"#)
        #expect(profile.name == nil)
        refuses(OptionalAndNullable.Profile.self, #"{"revision":null,"motto":null}"#, .typeMismatch, at: "revision")
    }

    @Test func nullableOfOpenAPI30() throws {
        let least = try keeps(
            Nullable30.Contact.self, #"{"name":"n"}"#, as: #"{"name":"n","born":null,"city":null,"kind":null}"#)
        #expect(least == Nullable30.Contact(name: "n"))
        let nulls = try keeps(
            Nullable30.Contact.self,
            """
            {"name":"n","born":null,"nickname":null,"city":null,"former":null,"kind":null,"phones":null,"remark":null}
            """)
        #expect(nulls.nickname == .null && nulls.former == .null && nulls.phones == .null && nulls.remark == .null)
        let values = try keeps(
            Nullable30.Contact.self,
            """
            {"name":"n","born":"1999-12-31","nickname":"k","city":{"name":"c"},"former":{"name":"f"},"kind":"robot",
             "phones":["1",null,"3"],"marks":{"a":1,"b":null},"remark":"r"}
            """)
        #expect(values.phones.wrapped == ["1", nil, "3"])
        #expect(values.marks?.count == 2 && values.marks?["b"] == .some(nil))
        #expect(values.kind == .init(rawValue: "robot"))
    }

    @Test func nullOfOpenAPI31() throws {
        let least = try keeps(
            Nullable31.Contact.self, #"{"name":"n","none":null}"#,
            as: #"{"name":"n","born":null,"city":null,"kind":null,"none":null}"#)
        #expect(least == Nullable31.Contact(name: "n", none: .null))
        try keeps(
            Nullable31.Contact.self,
            """
            {"name":"n","born":null,"nickname":null,"city":null,"former":null,"kind":null,"phones":null,"none":null,
             "house":null,"remark":null}
            """)
        let values = try keeps(
            Nullable31.Contact.self,
            """
            {"name":"n","born":"1999-12-31","nickname":"k","city":{"name":"c"},"former":{"name":"f"},"kind":"person",
             "phones":[null],"none":null,"house":12,"remark":"r"}
            """)
        #expect(values.house == .value(.int(12)) && values.kind == .person && values.former == .value(.init(name: "f")))
        let other = try keeps(
            Nullable31.Contact.self,
            #"{"name":"n","born":null,"city":null,"kind":null,"none":null,"house":12.5}"#)
        #expect(other.house == .value(.other(12.5)))
    }

    @Test func unionsWithNull() throws {
        let least = try keeps(AnyofNull.Appointment.self, "{}", as: #"{"title":null,"place":null}"#)
        #expect(least == AnyofNull.Appointment())
        let nulls = try keeps(
            AnyofNull.Appointment.self,
            #"{"title":null,"place":null,"count":null,"guests":null,"host":null,"status":null}"#)
        #expect(nulls.host == .null && nulls.count == .null)
        let values = try keeps(
            AnyofNull.Appointment.self,
            """
            {"title":"t","place":{"street":"s"},"count":0,"guests":[],"host":{"name":"n"},"status":"postponed"}
            """)
        #expect(values.host == .value(.person(.init(name: "n"))))
        let both = try keeps(
            AnyofNull.Appointment.self, #"{"title":"t","place":null,"host":{"name":"n","street":"s"}}"#)
        #expect(both.host == .value(.several(person: .init(name: "n"), place: .init(street: "s"))))
        let other = try keeps(AnyofNull.Appointment.self, #"{"title":"t","place":null,"host":{"email":"e"}}"#)
        #expect(other.host == .value(.other(["email": "e"])))
    }
}
