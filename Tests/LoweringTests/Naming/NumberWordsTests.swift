import Testing

@testable import Naming

@Suite struct NumberWordsTests {
    @Test(arguments: [
        ("1time", "OneTime", "oneTime"), ("1st", "First", "first"), ("2nd_line", "SecondLine", "secondLine"),
        ("3DSecure", "ThreeDSecure", "threeDSecure"), ("2fa_enabled", "TwoFAEnabled", "twoFAEnabled"),
        ("12months", "TwelveMonths", "twelveMonths"), ("404", "Number404", "_404"),
        ("90days", "Number90days", "_90days"),
        ("4xx", "Number4xx", "_4xx"), ("007agent", "Number007agent", "_007agent"),
        ("99999999999999999999x", "Number99999999999999999999x", "_99999999999999999999x"), ("1h", "Number1h", "_1h"),
    ])
    func namesThatBeginWithANumber(_ raw: String, _ type: String, _ member: String) {
        #expect(SwiftNames.type(raw) == type)
        #expect(SwiftNames.member(raw) == member)
    }
}
