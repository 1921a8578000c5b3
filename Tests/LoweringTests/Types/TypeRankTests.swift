import Testing

@testable import Lowering

@Suite struct TypeRankTests {
    @Test func theStrongerClaimIsLess() {
        #expect(TypeRank.component < .referenced)
        #expect(TypeRank.referenced < .nested)
        #expect(TypeRank.body < .response)
        #expect(
            ["path", "query", "header", "cookie", "querystring"].map(TypeRank.init(parameterIn:)) == [
                .pathParameter, .queryParameter, .headerParameter, .cookieParameter, .otherParameter,
            ])
        #expect(TypeRank.response < TypeRank(parameterIn: "path"))
    }
}
