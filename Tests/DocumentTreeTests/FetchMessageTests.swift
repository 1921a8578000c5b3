import DocumentTree
import Testing

@Suite struct FetchMessageTests {
    @Test(arguments: [
        ReferenceAccess.Answer.document([]), .document([0, 10, 255]), .redirect("/b?c=\u{E4}\n"), .tooLarge,
        .failure("the server answered 404"),
    ])
    func anAnswerIsReadAsItWasWritten(answer: ReferenceAccess.Answer) {
        let encoded = FetchMessage(answer).encoded
        #expect(FetchMessage(encoded)?.answer(limit: 3) == answer)
        for count in encoded.indices { #expect(FetchMessage(Array(encoded.prefix(count))) == nil) }
        #expect(FetchMessage(encoded + [0]) == nil)
    }

    @Test func whatIsNoAnswerIsNone() {
        #expect(FetchMessage(number: 4).answer(limit: 3) == nil)
        #expect(FetchMessage(number: -1).answer(limit: 3) == nil)
        #expect(FetchMessage(Array(repeating: 0xFF, count: 16)) == nil)
        #expect(FetchMessage(Array(repeating: 0xFF, count: 20)) == nil)
        #expect(FetchMessage(.document([1, 2, 3, 4])).answer(limit: 3) == .tooLarge)
    }
}
