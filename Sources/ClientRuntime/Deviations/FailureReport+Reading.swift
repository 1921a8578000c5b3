import JSONCoding
import Logging

extension FailureReport {
    /// How a body of the response, of so many bytes, is read.
    func decodingOptions(_ byteCount: Int, until deadline: ContinuousClock.Instant? = nil) -> JSON.DecodingOptions {
        var options = JSON.DecodingOptions.interruptible(byteCount, until: deadline)
        let configuration = core.configuration
        options.reading = configuration.reading
        guard configuration.reading == .tolerant || configuration.deviations != nil else { return options }
        let deviations = configuration.deviations ?? core.deviations
        options.onDeviations = { found in
            deviations.note(found.filter { !isEnvelope($0) }, in: call, redactor: { redactor }) { log($0) }
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

    private func log(_ deviation: Deviation) {
        guard let logger = core.configuration.logger else { return }
        logger.log(
            level: deviation.kind.isBreach ? .warning : .debug, "API deviation",
            metadata: [
                "operation": "\(deviation.operation)", "kind": "\(deviation.kind)", "place": "\(deviation.place)",
                "expected": "\(deviation.expected)", "found": "\(deviation.found)",
            ])
    }
}

extension JSONError {
    /// The error with what to do about it, where another way of reading would do.
    func hinting<Value: JSONDecodable>(
        at type: Value.Type, in bytes: [UInt8], read options: JSON.DecodingOptions
    ) -> JSONError {
        guard options.reading == .strict, code.isOfOneValue else { return self }
        var tolerant = options
        tolerant.reading = .tolerant
        tolerant.onDeviations = nil
        guard (try? JSON.decode(type, from: bytes, options: tolerant)) != nil else { return self }
        return JSONError(
            code: code, message: message + "; with `configuration.reading = .tolerant` it would be read",
            offset: offset,
            line: line, column: column, path: path)
    }
}
