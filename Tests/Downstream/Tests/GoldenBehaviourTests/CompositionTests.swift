import AllofNarrowing
import AnnotationsInAllof
import ClientRuntime
import DynamicReferences
import EnumNames
import NullByReference
import ReferencesWithSiblings30
import SplitInheritance
import Testing

/// What schemas say together.
@Suite struct CompositionTests {
    @Test func namesOfValues() throws {
        let text = #"{"channel":3,"retry":5,"weight":"hi","backup":2,"renamed":1}"#
        let delivery = try keeps(PhoneDelivery.self, text)
        #expect(delivery.channel == .phone && delivery.retry == .often && delivery.weight == .heavy)
        #expect(delivery.backup == .chat && delivery.renamed == .letter)
        #expect(Channel.phone.rawValue == 3 && PhoneDelivery.Backup.phone.rawValue == 3)
        #expect(Retry.once.rawValue == 1 && Pause.long.rawValue == 60 && Weight.light.rawValue == "lo")
        #expect(Size.large.rawValue == "l" && Color.blue.rawValue == "#00f" && Color.red.rawValue == "#f00")
        #expect(Grade.good.rawValue == 1 && Grade.poor.rawValue == 3)
        #expect(try keeps(Delivery.self, #"{"channel":0,"retry":null,"weight":"lo"}"#).retry == nil)
    }

    @Test func annotationsInAnyPart() throws {
        #expect(
            try keeps(Probe.self, #"{"mode":"m","key":"k","serial":"s","stamp":"t","unit":"celsius","level":1}"#).key
                == "k")
        #expect(try text(Device()) == #"{"mode":"automatic"}"#)
        #expect(try text(Reversed()) == #"{"mode":"manual"}"#)
        #expect(try text(Grandchild()) == #"{"serial":"none","mode":"manual"}"#)
        let written = try read(JSONValue.self, text(Probe()))
        #expect(written == ["mode": "manual", "unit": "kelvin"])
    }

    @Test func besideAReferenceOf30() throws {
        let invoice = try keeps(
            Invoice.self,
            #"{"total":{"amount":1,"currency":"EUR"},"lines":[{"text":"Tea"}],"state":"paid","payer":{"text":"p"}}"#)
        #expect(invoice.total.amount == 1 && invoice.lines[0].text == "Tea" && invoice.state == .paid)
        refuses(
            Invoice.self, #"{"total":"1","lines":[],"state":"draft","payer":{"text":"p"}}"#, .typeMismatch, at: "total")
    }

    @Test func templatesAreFilledIn() throws {
        #expect(try keeps(BookPage.self, #"{"shelf":"A3","rows":[{"isbn":"978"}],"total":1}"#).rows[0].isbn == "978")
        #expect(try keeps(FilmPage.self, #"{"rows":[{"reel":2}]}"#).rows[0].reel == 2)
        #expect(try keeps(CountedBooks.self, #"{"rows":[{"isbn":"1"}],"count":1}"#).rows[0].isbn == "1")
        #expect(try keeps(Page.self, #"{"rows":[1,null]}"#).rows == [1, .null])
        refuses(BookPage.self, #"{"rows":[{}]}"#, .missingField, at: "rows[0]")
        refuses(FilmPage.self, #"{"rows":[{}]}"#, .missingField, at: "rows[0]")
    }

    @Test func templatesAreFilledInByWhoHasThemAsMembers() throws {
        let shelf = try keeps(
            Shelf.self, #"{"page":{"rows":[{"isbn":"978"}]},"first":{"isbn":"1"},"fixed":{"rows":["a"]}}"#)
        #expect(shelf.page?.rows[0].isbn == "978" && shelf.first?.isbn == "1" && shelf.fixed?.rows == ["a"])
        refuses(Shelf.self, #"{"page":{"rows":[{}]}}"#, .missingField, at: "page.rows[0]")
        #expect(try keeps(FilmOuter.self, #"{"inner":{"rows":[{"reel":2}]}}"#).inner?.rows[0].reel == 2)
        let tree = try keeps(
            LabelledTree.self,
            #"{"label":"a","children":[{"label":"b"}],"parent":{"children":[{"label":"c"}],"parent":{"children":[]}}}"#)
        #expect(tree.children?[0].label == "b" && tree.parent?.children?[0].label == "c")
        refuses(
            LabelledTree.self, #"{"label":"a","parent":{"children":[{}]}}"#, .missingField, at: "parent.children[0]")
        #expect(try keeps(Tree.self, #"{"children":[{"children":[]}]}"#).children?.count == 1)
    }

    @Test func narrowMembers() throws {
        let text = """
            {"items":[{"id":1,"name":"n"}],"parts":[{"a":1,"b":"b"}],"byName":{"x":{"id":2,"name":"m"}},"state":"open",\
            "at":"2026-01-02T03:04:05Z","note":"n","size":1,"value":2}
            """
        let narrow = try keeps(Narrow.self, text)
        #expect(narrow.items[0].name == "n" && narrow.parts?[0].b == "b" && narrow.byName?["x"]?.name == "m")
        #expect(narrow.state == .open && narrow.value == 2)
        refuses(Narrow.self, text.replacing(#""note":"n","#, with: #""note":null,"#), .typeMismatch, at: "note")
        #expect(try keeps(Base.self, #"{"items":[],"state":null,"at":"","note":null,"size":1}"#).state == nil)
    }

    @Test func conditionsWithinAnAllOf() throws {
        #expect(try keeps(Account.self, #"{"type":"card","number":4,"holder":"h"}"#).number == .int(4))
        #expect(try keeps(Account.self, #"{"type":"giro","number":"4","bank":{"id":1}}"#).bank?.id == 1)
        #expect(try keeps(Conditional.self, #"{"id":1,"note":"n","author":"a"}"#).author == "a")
    }

    @Test func kindsInOtherFiles() throws {
        #expect(
            try keeps(Vehicle.self, #"{"kind":"car","wheels":4,"doors":5}"#) == .car(.init(wheels: 4, doors: 5)))
        #expect(
            try keeps(Vehicle.self, #"{"wheels":2,"bell":true,"kind":"bike"}"#) == .bike(.init(wheels: 2, bell: true)))
        #expect(try keeps(Vehicle.self, #"{"kind":"tram","wheels":8,"line":1}"#) == .tram(.init(wheels: 8, line: 1)))
        #expect(try keeps(Vehicle.self, #"{"kind":"cart","wheels":2}"#) == .base(.init(kind: "cart", wheels: 2)))
        refuses(Vehicle.self, #"{"kind":"car","wheels":4}"#, .missingField, at: "")
        #expect(try keeps(Fleet.self, #"{"kind":"bike","wheels":2}"#) == .bike(.init(wheels: 2)))
    }

    @Test func nullByReferenceIsNoCase() throws {
        let owner = try keeps(
            Owner.self, #"{"one":null,"two":null,"three":null,"four":null,"five":[null,{"name":"n"}]}"#)
        #expect(owner.one == nil && owner.three == nil && owner.five == [nil, .init(name: "n")])
        #expect(
            try keeps(Owner.self, #"{"one":{"name":"a"},"two":{"name":"b"},"three":1,"four":{"name":"c"},"five":[]}"#)
                .three == .int(1))
    }
}
