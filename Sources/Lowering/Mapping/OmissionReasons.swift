internal import ClientModel
internal import Diagnostics

/// The wording of why something is left out, in one place; what a diagnostic tells is told in its words.
extension OmissionReason {
    init(_ diagnostic: Diagnostic) {
        self.init(id: diagnostic.id.rawValue, message: diagnostic.message)
    }

    static let overridden = OmissionReason(
        id: "parameter-overridden", message: "the operation has a parameter of this name and location that replaces it")

    static func sameContent(as chosen: String) -> OmissionReason {
        OmissionReason(id: "media-type-same", message: "the same content as \(chosen), which is generated")
    }

    /// The method says so itself: it is marked unavailable.
    static func unavailable(_ why: String) -> OmissionReason {
        OmissionReason(id: "operation-unavailable", message: "it can't be called: \(why)")
    }

    static func noBody(_ status: String) -> OmissionReason {
        OmissionReason(
            id: "body-ignored", message: "such a response (\(VisibleText.excerpt(of: status))) has no body (RFC 9110)")
    }

    static func errorMedia(_ chosen: String) -> OmissionReason {
        OmissionReason(
            id: "error-media-left-out",
            message: "of an error, \(chosen) is read; whatever comes is in the error's raw body")
    }

    static let noContent = OmissionReason(
        id: "body-without-content", message: "no media type is described, so no body is sent")

    static func status(_ status: String) -> OmissionReason {
        OmissionReason(
            id: "status-left-out",
            message:
                "\(VisibleText.excerpt(of: status)) is no outcome of a call: its body and headers are not generated")
    }

    static let responseHeader = OmissionReason(
        id: "response-header-left-out", message: "OpenAPI says to ignore this header, or its name is none")

    static let link = OmissionReason(id: "link-left-out", message: "links are not generated")

    static let callback = OmissionReason(id: "callbacks-left-out", message: "the callback has no operation; left out")

    static let webhook = OmissionReason(id: "webhooks-left-out", message: "the webhook has no operation; left out")

    static let envelope = OmissionReason(
        id: "envelope-only",
        message: "it holds only the member that says whether a call succeeded, which the client checks")

    static let unused = OmissionReason(id: "component-unused", message: "it is not used by any operation")

    static let noOperation = OmissionReason(id: "component-unused", message: "the path has no operation to use it")

    static let unresolved = OmissionReason(id: "unresolved", message: "it could not be read")
}
