import JSONCoding

extension FailureReport {
    /// How a body of the response, of so many bytes, is read.
    func decodingOptions(_ byteCount: Int, until deadline: ContinuousClock.Instant? = nil) -> JSON.DecodingOptions {
        var options = JSON.DecodingOptions.interruptible(byteCount, until: deadline)
        let configuration = core.configuration
        options.reading = configuration.reading
        guard configuration.reading == .tolerant || configuration.deviations != nil else { return options }
        let deviations = configuration.deviations ?? core.deviations
        options.onDeviations = { found in
            deviations.note(
                found.filter { !isEnvelope($0) }, of: call.operation, at: { call.pointer }, redactor: { redactor }
            ) { configuration.logger?.log($0) }
        }
        return options
    }

    /// An item of a stream.
    func item<Item: JSONDecodable>(_ bytes: [UInt8]) throws(JSONError) -> Item {
        let options = decodingOptions(bytes.count)
        do throws(JSONError) {
            return try JSON.decode(Item.self, from: bytes, options: options)
        } catch {
            throw error.hinting(at: Item.self, in: bytes, read: options)
        }
    }

    /// Whether it is the member that says whether the call succeeded, which no type has.
    private func isEnvelope(_ deviation: JSONDeviation) -> Bool {
        guard let key = call.envelopeKey, deviation.kind == .unknownMember else { return false }
        return deviation.pointer == "/\(key)"
    }
}

extension Call {
    /// Where the operation is in the document.
    fileprivate var pointer: String? {
        pathTemplate.map { path in
            let token = path.split(separator: "~", omittingEmptySubsequences: false).joined(separator: "~0")
                .split(separator: "/", omittingEmptySubsequences: false).joined(separator: "~1")
            return "#/paths/\(token)/\(method.rawValue.lowercased())"
        }
    }
}

extension JSONError {
    /// What to do where ``isRead(tolerantly:in:read:)``.
    static let hint = "; with `configuration.reading = .tolerant` it would be read"

    /// The error with what to do about it, where another way of reading would do.
    func hinting<Value: JSONDecodable>(
        at type: Value.Type, in bytes: [UInt8], read options: JSON.DecodingOptions
    ) -> JSONError {
        guard isRead(tolerantly: type, in: bytes, read: options) else { return self }
        return JSONError(
            code: code, message: message + Self.hint, offset: offset, line: line, column: column, path: path)
    }

    /// Whether what could not be read can be, where deviations are tolerated.
    func isRead<Value: JSONDecodable>(
        tolerantly type: Value.Type, in bytes: [UInt8], read options: JSON.DecodingOptions
    ) -> Bool {
        guard options.reading == .strict, code.isOfOneValue else { return false }
        var tolerant = options
        tolerant.reading = .tolerant
        tolerant.onDeviations = nil
        return (try? JSON.decode(type, from: bytes, options: tolerant)) != nil
    }
}
