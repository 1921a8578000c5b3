import ClientModel
import Testing

@testable import Naming

@Suite struct StatusNamesTests {
    @Test(arguments: [
        (StatusPattern.code(200), "ok"), (.code(201), "created"), (.code(204), "noContent"),
        (.code(207), "multiStatus"), (.code(226), "imUsed"), (.code(299), "status299"), (.range(2), "successful"),
        (.range(5), "serverError"),
        (.default, "otherStatus"),
    ])
    func cases(_ pattern: StatusPattern, _ name: String) {
        #expect(StatusNames.name(pattern) == name)
    }

    @Test(arguments: [
        ("404", "NotFound"), ("418", "Teapot"), ("500", "InternalServerError"), ("4XX", "ClientError"),
        ("5xx", "ServerError"), ("default", "Default"), ("499", "Status499"), ("200", "OK"),
    ])
    func types(_ status: String, _ name: String) {
        #expect(SwiftNames.type("get " + StatusNames.word(status)) == "Get" + name)
    }
}
