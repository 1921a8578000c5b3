import DocumentTree
import JSONCoding

/// The places that a description in JSON accounts for.
struct DescribedPlaces {
    private struct Place: Hashable {
        var file: String
        var pointer: JSONPointer
    }

    /// What has a symbol.
    private var symbols: Set<Place> = []
    /// What has a reason, and with it what stands within.
    private var omissions: Set<Place> = []
    /// Entries that have neither.
    private(set) var empty: [String] = []
    private let rootFile: String

    init(_ json: String) throws {
        let value = try JSON.decode(JSONValue.self, from: json)
        rootFile = value["document"]?["file"]?.string ?? ""
        for operation in value["operations"]?.array ?? [] {
            add(operation)
            for entry in (operation["parameters"]?.array ?? []) + (operation["responses"]?.array ?? []) { add(entry) }
            if let body = operation["requestBody"] {
                add(body)
                addMedia(of: body)
            }
            for response in operation["responses"]?.array ?? [] {
                addMedia(of: response)
                for header in response["headers"]?.array ?? [] { add(header) }
            }
        }
        for entry in value["webhooks"]?.array ?? [] { add(entry) }
        for entry in (value["components"]?.array ?? []) + (value["schemas"]?.array ?? []) { add(entry) }
        for omission in value["omissions"]?.array ?? [] {
            guard let place = place(omission), omission["id"]?.string?.isEmpty == false,
                omission["message"]?.string?.isEmpty == false
            else {
                empty.append("\(omission)")
                continue
            }
            omissions.insert(place)
        }
    }

    /// The media types that were generated.
    private mutating func addMedia(of entry: JSONValue) {
        guard let place = place(entry) else { return }
        let named = [entry["mediaType"]].compactMap { $0 } + (entry["mediaTypes"]?.array ?? [])
        let names = named.compactMap(\.string)
        for name in names {
            symbols.insert(Place(file: place.file, pointer: place.pointer.appending("content").appending(name)))
        }
    }

    private mutating func add(_ entry: JSONValue) {
        guard let place = place(entry) else { return empty.append("\(entry)") }
        let hasSymbol = entry["symbol"]?.string?.isEmpty == false || entry["usedBy"]?.array?.isEmpty == false
        let reason = entry["omitted"]?["id"]?.string
        if hasSymbol { symbols.insert(place) }
        if hasSymbol == (reason != nil) { empty.append("\(place.file)\(place.pointer)") }
    }

    private func place(_ entry: JSONValue) -> Place? {
        guard let file = entry["file"]?.string, let pointer = entry["pointer"]?.string.flatMap({ JSONPointer($0) }),
            let line = entry["line"]?.integer, line > 0, let column = entry["column"]?.integer, column > 0
        else { return nil }
        return Place(file: file, pointer: pointer)
    }

    /// Whether the place has a symbol, or it or what stands around it has a reason.
    func accountFor(_ pointer: JSONPointer, in file: String) -> Bool {
        let file = file.isEmpty ? rootFile : file
        if symbols.contains(Place(file: file, pointer: pointer)) { return true }
        return (0...pointer.tokens.count).contains { count in
            let place = Place(file: file, pointer: JSONPointer(tokens: Array(pointer.tokens.prefix(count))))
            // What has a symbol is there, if not as the document has it.
            return omissions.contains(place) && !symbols.contains(place)
        }
    }
}
