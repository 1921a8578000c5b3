package import OpenAPI

/// How the content of a media type is read and written.
package enum ContentFormat: Hashable {
    case json, form, text, bytes, stream, multipart
}

extension MediaType {
    /// How values of this media type are read and written.
    package var format: ContentFormat {
        switch essence {
        case "application/json", "*/*", "application/*": return .json
        case "application/x-www-form-urlencoded": return .form
        case "text/event-stream", "application/jsonl", "application/x-ndjson", "application/json-seq",
            "application/ndjson":
            return .stream
        case "text/json": return .json
        default: break
        }
        if essence.hasSuffix("+json") { return .json }
        if essence.hasPrefix("multipart/") { return .multipart }
        if essence.hasPrefix("text/") { return .text }
        return .bytes
    }

    /// The kind of parts that a body is sent as: of a range, the usual one.
    var partsEssence: String { essence.contains("*") ? "multipart/form-data" : essence }
}
