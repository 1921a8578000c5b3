import AliasesOfRuntimeTypes
import BaseUri
import ExternalReferences
import ReferencesLikeData
import ReferencesWithSiblings
import RefsEverywhere
import SchemaIdentifiers
import SplitDocument
import Testing

@Suite struct ReferenceTests {
    @Test func documentsInSeveralFiles() throws {
        let response = try keeps(
            SplitDocument.ListAnimalsResponse.self,
            """
            {"animals":[{"name":"a","species":"lion","weight":1.5,"mother":{"name":"b"},"children":[{"name":"c"}],
             "keeper":{"address":{"street":"s"},"feeds":[{"name":"a"}]},"address":{"cage":7}}],"pagination":{"next":"n"}}
            """)
        let animal = try #require(response.animals.first)
        #expect(animal.keeper?.address == SplitDocument.KeepersAddress(street: "s"))
        #expect(animal.address == SplitDocument.Address(cage: 7) && animal.species == .lion)
        let weight: SplitDocument.Weight? = animal.weight
        #expect(weight == 1.5)
        try keeps(
            BaseUri.Tide.self, #"{"harbour":{"name":"h","tide":{}},"port":{"tide":{"moon":"full"}}}"#)
        let orchard = try keeps(
            ExternalReferences.Orchard.self,
            """
            {"trees":[{"id":"a","fruit":"apple","place":{"row":1},"graftedOn":{"id":"b","fruit":"plum"}}],"place":{"row":2}}
            """)
        #expect(orchard.trees?.first?.graftedOn?.fruit.isKnown == false)
    }

    @Test func identifiersAndAnchors() throws {
        let book = try keeps(
            SchemaIdentifiers.Book.self,
            """
            {"title":"t","shelf":{"row":1},"author":{"name":"a","publishers":[{"name":"p"}]},"publisher":{"name":"p"},
             "sequel":{"title":"u"},"branch":{"parent":{"other":{"height":1.5}}}}
            """)
        #expect(book.author?.publishers?.first == book.publisher && book.branch?.parent?.other?.height == 1.5)
        let forest = try keeps(SchemaIdentifiers.Forest.self, #"[{"children":[{"children":[]},{}]}]"#)
        #expect(forest.first?.children?.count == 2)
    }

    @Test func referencesToAnyPlace() throws {
        let show = try keeps(
            RefsEverywhere.Show.self,
            """
            {"conflict":{"revision":1},"film":{"id":"i","cast":[{"name":"n"}]},"star":{"name":"n"},"alias":{"id":"j"}}
            """)
        #expect(show.film?.cast?.first == show.star)
        let metadata: AliasesOfRuntimeTypes.Copy = ["a": [1, .null]]
        #expect(try keeps(AliasesOfRuntimeTypes.Entries.self, #"[{"a":[1,null]}]"#) == [metadata])
    }

    @Test func referencesWithMembersBesideThem() throws {
        let booking = try keeps(
            ReferencesWithSiblings.Booking.self,
            #"{"guest":{},"bed":"bunk","payer":{"name":"p"},"child":{"name":"c","age":3},"strict":{"email":"e"}}"#)
        #expect(booking.child?.age == 3 && booking.bed?.isKnown == false)
        #expect(try text(ReferencesWithSiblings.Booking(guest: .init())) == #"{"guest":{},"bed":"double"}"#)
        refuses(ReferencesWithSiblings.Booking.self, #"{"guest":{},"payer":{}}"#, .missingField, at: "payer")
    }

    @Test func membersThatLookLikeReferences() throws {
        let link = try keeps(
            ReferencesLikeData.Link.self,
            """
            {"$ref":"#/nowhere","$id":"x","kind":"a","data":{"$ref":1},"odd":{"x":1},"second":{"y":{"$ref":"z"}},
             "maybe":null,"more":{"id":"i","extra":1}}
            """)
        #expect(link.ref == "#/nowhere" && link.data == ["$ref": 1] && link.maybe == .null)
        let written = try read(JSONValue.self, text(ReferencesLikeData.Link()))
        #expect(written == ["kind": "b", "data": ["$ref": "#/nowhere"], "noted": "hello"])
    }
}
