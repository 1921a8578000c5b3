package import ClientModel
package import OpenAPI

/// A media type of a response, and how it is read.
package struct Answer {
    /// What a call makes of the body.
    package enum Reading {
        case json(Schema?)
        case text
        case bytes
        case items(StreamedItems.Format, Item)
    }

    /// What an item of a stream is.
    package enum Item {
        case json(Schema?)
        case text
        case event
        /// An event as an object that the schema describes.
        case object(Schema)
    }

    /// What the document describes of events, and their items have not.
    enum EventLoss {
        /// Each is its data, without the type and the id that are described beside it.
        case fields
        /// The JSON that the data of some is, is given as a text.
        case content
    }

    package var media: MediaType
    package var reading: Reading
    /// The parameters of the media type, where the response has another content under the same one: `version=2`.
    var version: String?
    /// The data of an event that the document gives as the end of the stream.
    var terminator: String?
    /// The types of those events whose data is text where that of others is JSON.
    var textEvents: [String] = []
    /// What of its events a caller does not get.
    var loss: EventLoss?
    /// Whether the schema alone says that it is JSON.
    var isTakenForJSON = false

    /// What types are declared for.
    var schema: Schema? {
        switch reading {
        case .json(let schema), .items(_, .json(let schema)): schema
        case .items(_, .object(let schema)): schema
        case .text, .bytes, .items: nil
        }
    }

    package var isJSON: Bool {
        if case .json = reading { true } else { false }
    }

    var format: StreamedItems.Format? {
        if case .items(let format, _) = reading { format } else { nil }
    }

    /// What tells it from the response's other answers.
    var identity: String { version.map { "\(media.essence);\($0)" } ?? media.essence }

    /// JSON comes first, then what is easiest to use.
    var rank: Int {
        switch reading {
        case .json: media.essence == "application/json" && !media.saysMoreThanCharset ? 0 : 1
        case .text: 3
        case .bytes: media.format == .multipart ? 6 : 4
        case .items: 5
        }
    }
}
