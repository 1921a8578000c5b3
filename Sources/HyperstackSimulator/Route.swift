#if Simulator

    import HTTPTypes

    /// What a request is for.
    enum Route: Hashable, Sendable {
        case authenticate
        case issue
        case generate
        case list
        case view(documentID: String)
        case createGroup

        // The simulator's own.
        case addFault
        case removeFaults
        case reset
        case removeCredential(documentID: String)
        case overrideCredential(documentID: String)

        /// Whether the route belongs to the simulator: it needs no token and no fault touches it.
        static func isControl(path: String) -> Bool {
            path == "/_simulator" || path.hasPrefix("/_simulator/")
        }

        /// Finds the route of a request.
        ///
        /// - Parameter path: The path as it was sent, without the query.
        static func find(_ method: HTTPRequest.Method, _ path: String) -> Match {
            let routes = routes(path)
            if let route = routes.first(where: { $0.method == method }) { return .found(route.route) }
            return routes.isEmpty ? .unknownPath : .wrongMethod(allowed: routes.map(\.method))
        }

        enum Match: Hashable, Sendable {
            case found(Route)
            case wrongMethod(allowed: [HTTPRequest.Method])
            case unknownPath
        }

        private static func routes(_ path: String) -> [(method: HTTPRequest.Method, route: Route)] {
            // Segments are told apart before they are decoded: an encoded slash belongs to its segment.
            let segments = path.split(separator: "/", omittingEmptySubsequences: false).map { segment in
                decoded(segment)
            }
            guard segments.first == "" else { return [] }
            switch segments.dropFirst() {
            case ["v1", "auth"]: return [(.post, .authenticate)]
            case ["v1", "credentials", "new"], ["v1", "credential", "issue"]: return [(.post, .issue)]
            case ["v1", "credentials", "generate"]: return [(.post, .generate)]
            case ["v1", "credentials", "all"]: return [(.post, .list)]
            case ["v1", "groups", "new"]: return [(.post, .createGroup)]
            case ["_simulator", "faults"]: return [(.post, .addFault), (.delete, .removeFaults)]
            case ["_simulator", "reset"]: return [(.post, .reset)]
            default: return routes(withID: Array(segments.dropFirst()))
            }
        }

        private static func routes(withID segments: [String]) -> [(method: HTTPRequest.Method, route: Route)] {
            if segments.count == 4, segments.starts(with: ["v1", "credential"]), segments[3] == "view" {
                return [(.get, .view(documentID: segments[2]))]
            }
            if segments.count == 3, segments.starts(with: ["_simulator", "credentials"]) {
                let id = segments[2]
                return [(.delete, .removeCredential(documentID: id)), (.patch, .overrideCredential(documentID: id))]
            }
            return []
        }
    }

    /// A path segment without percent encoding; as it stands if it is encoded wrongly, which then matches nothing.
    private func decoded(_ segment: Substring) -> String {
        guard segment.contains("%") else { return String(segment) }
        var bytes: [UInt8] = []
        var rest = segment.utf8[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard let digits = String(rest.prefix(2)), digits.utf8.count == 2, !digits.hasPrefix("+"),
                let value = UInt8(digits, radix: 16)
            else {
                return String(segment)
            }
            bytes.append(value)
            rest = rest.dropFirst(2)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Lets `case ["v1", "auth"]` match path segments.
    private func ~= (pattern: [String], segments: ArraySlice<String>) -> Bool {
        segments.elementsEqual(pattern)
    }

#endif
