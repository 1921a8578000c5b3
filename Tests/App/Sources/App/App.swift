import Foundation
import Lighthouses

/// Calls a server on this machine with a client that is given no transport.
@main
struct App {
    static func main() async throws {
        let server = try LoopbackServer { request in
            request.hasPrefix("GET /lights/Pharos ")
                ? #"{"name": "Pharos", "seconds": 60}"# : #"{"name": "\#(request.count > 40)", "seconds": 1.5}"#
        }
        let lighthouses = try LighthousesClient(serverURL: URL(string: "http://127.0.0.1:\(server.port)"))
        let light = try await lighthouses.lights.get(name: "Pharos")
        guard light.name == "Pharos", light.seconds == 60 else { throw Unexpected(light) }
        let kept = try await lighthouses.lights.put(Light(name: "Eddystone", seconds: 1.5), name: "Eddystone")
        guard kept.seconds == 1.5 else { throw Unexpected(kept) }
        print("An app calls over the URL session.")
    }

    struct Unexpected: Error {
        let light: Light

        init(_ light: Light) { self.light = light }
    }
}
