#if Tracing
    import ClientRuntime
    import HTTPTypes
    import Testing
    import Tracing

    @testable import ClientTracing

    @Suite struct KnownAttributesTests {
        private func request(
            _ method: HTTPRequest.Method = .get, _ template: String? = "/pets/{id}", host: String = "api.test",
            scheme: String = "https"
        ) -> TransportRequest {
            var request = TransportRequest(
                head: HTTPRequest(method: method, scheme: scheme, authority: host, path: "/pets/1?key=hidden"))
            request.pathTemplate = template
            return request
        }

        @Test func requestsThatAreAlikeAreDescribedOnce() {
            let known = KnownAttributes()
            for _ in 0..<3 {
                let found = known.attributes(of: request())
                #expect(found.attemptName == "GET /pets/{id}")
                #expect(found.attributes == CallAttributes(request()).attributes)
            }
            #expect(known.count == 1)
        }

        /// What the attributes say of a request tells them apart.
        @Test func othersAreDescribedAsTheyAre() {
            let known = KnownAttributes()
            let requests = [
                request(), request(.put), request(.get, "/pets"), request(.get, nil), request(host: "other.test"),
                request(scheme: "http"),
            ]
            for request in requests + requests {
                let (found, wanted) = (known.attributes(of: request), CallAttributes(request))
                #expect(found.attributes == wanted.attributes && found.attemptName == wanted.attemptName)
            }
            #expect(known.count == requests.count)
        }

        /// A caller may have a server for each of its users.
        @Test func noMoreThanSoManyAreKept() {
            let known = KnownAttributes()
            let wrong = (0..<KnownAttributes.limit + 10).filter { number in
                let host = "host\(number).test"
                return known.attributes(of: request(host: host)).attributes.get("server.address") != .string(host)
            }
            #expect(wrong.isEmpty)
            #expect(known.count == KnownAttributes.limit)
        }
    }
#endif
