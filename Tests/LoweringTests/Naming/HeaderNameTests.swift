import Naming
import Testing

@Suite struct HeaderNameTests {
    @Test(arguments: ["X-Key", "a", "0", "!#$%&'*+-.^_`|~"]) func tokens(name: String) {
        #expect(HeaderName.isToken(name) && HeaderName.canBeSent(name) && HeaderName.isFree(name))
    }

    @Test(arguments: ["", "a b", "a:b", "é", "a\n", "\"a\"", "a/b", "٣"]) func noTokens(name: String) {
        #expect(!HeaderName.isToken(name) && !HeaderName.canBeSent(name) && !HeaderName.isFree(name))
    }

    @Test(arguments: ["Host", "content-length", "Transfer-Encoding", "CONNECTION"])
    func fieldsOfTheTransport(name: String) {
        #expect(HeaderName.isOfTheTransport(name) && !HeaderName.canBeSent(name) && !HeaderName.isFree(name))
    }

    @Test(arguments: ["Authorization", "cookie", "PROXY-Authorization"]) func fieldsOfCredentials(name: String) {
        #expect(HeaderName.carriesCredentials(name) && HeaderName.canBeSent(name) && !HeaderName.isFree(name))
    }

    @Test(arguments: ["Accept", "content-type"]) func fieldsOfBodies(name: String) {
        #expect(HeaderName.describesBodies(name) && HeaderName.canBeSent(name) && !HeaderName.isFree(name))
    }
}
