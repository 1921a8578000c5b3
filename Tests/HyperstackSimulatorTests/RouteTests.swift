#if Simulator

    import HTTPTypes
    import Testing

    @testable import HyperstackSimulator

    struct RouteTests {
        @Test(arguments: [
            (HTTPRequest.Method.post, "/v1/auth", Route.authenticate), (.post, "/v1/credentials/new", .issue),
            (.post, "/v1/credential/issue", .issue), (.post, "/v1/credentials/generate", .generate),
            (.post, "/v1/credentials/all", .list), (.post, "/v1/groups/new", .createGroup),
            (.get, "/v1/credential/abc/view", .view(documentID: "abc")),
            (.get, "/v1/credential/a%2Fb%20c/view", .view(documentID: "a/b c")),
            (.get, "/v1/credential/a%zz/view", .view(documentID: "a%zz")),
            (.get, "/v1/credential/a%4/view", .view(documentID: "a%4")),
            (.get, "/v1/credential/%+1/view", .view(documentID: "%+1")),
            (.get, "/v1/credential//view", .view(documentID: "")), (.post, "/_simulator/faults", .addFault),
            (.delete, "/_simulator/faults", .removeFaults), (.post, "/_simulator/reset", .reset),
            (.delete, "/_simulator/credentials/x", .removeCredential(documentID: "x")),
            (.patch, "/_simulator/credentials/x", .overrideCredential(documentID: "x")),
        ])
        func routesAreFound(method: HTTPRequest.Method, path: String, route: Route) {
            #expect(Route.find(method, path) == .found(route))
        }

        @Test(arguments: ["", "/", "v1/auth", "*", "/v1/auth/", "/v1/credential/a/b/view", "/v1/credential/view"])
        func otherPathsAreUnknown(path: String) {
            #expect(Route.find(.post, path) == .unknownPath)
        }

        @Test func wrongMethodNamesTheOthers() {
            #expect(Route.find(.get, "/v1/auth") == .wrongMethod(allowed: [.post]))
        }

        @Test(arguments: [("/_simulator", true), ("/_simulator/x", true), ("/_simulators", false), ("/v1/auth", false)])
        func controlPathsAreTold(path: String, isControl: Bool) {
            #expect(Route.isControl(path: path) == isControl)
        }
    }

#endif
