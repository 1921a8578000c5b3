/// Writes JSON text (RFC 8259) to a buffer of its own.
///
/// The writer puts commas and, when pretty, line breaks; callers write values in order. Writing cannot throw, which
/// keeps ``JSONEncodable`` simple: the first failure is kept and thrown at the end, by ``JSON/encode(_:options:)``.
public struct JSONWriter: ~Copyable {
    var buffer: UnsafeMutablePointer<UInt8>
    var capacity: Int
    var count = 0
    /// Whether a value has been written since the container opened.
    var needsComma = false
    /// Whether the next value is that of a member.
    var isAfterName = false
    let isPretty: Bool
    var depth = 0
    var failure: JSONError?
    /// Whether the stack ends soon: from then on nothing that holds something is written, since the text is lost anyway.
    @usableFromInline var isTooDeep = false
    private var stack: StackBounds?

    /// An empty writer.
    public init(options: JSON.EncodingOptions = .init()) {
        capacity = 1024
        buffer = .allocate(capacity: capacity)
        isPretty = options.isPretty
    }

    deinit { buffer.deallocate() }

    /// Ends writing.
    ///
    /// - Returns: The text as UTF-8.
    /// - Throws: The first failure, if there was one.
    public consuming func finish() throws(JSONError) -> [UInt8] {
        let bytes = UnsafeRawBufferPointer(start: buffer, count: count)
        if let failure { throw failure.located(in: bytes) }
        return [UInt8](bytes)
    }

    /// What has been written so far.
    var text: String { String(decoding: UnsafeBufferPointer(start: buffer, count: count), as: UTF8.self) }

    // MARK: Containers

    /// Opens an object.
    public mutating func beginObject() { open(UInt8(ascii: "{")) }
    /// Closes the object opened last.
    public mutating func endObject() { close(UInt8(ascii: "}")) }
    /// Opens an array.
    public mutating func beginArray() { open(UInt8(ascii: "[")) }
    /// Closes the array opened last.
    public mutating func endArray() { close(UInt8(ascii: "]")) }

    @inline(__always)
    private mutating func open(_ bracket: UInt8) {
        beginValue()
        append(bracket)
        needsComma = false
        depth += 1
        if depth > JSONReader.unguardedLevels { checkStack() }
    }

    @inline(never)
    private mutating func checkStack() {
        let bounds = stack ?? .current
        stack = bounds
        guard !bounds.hasRoom else { return }
        fail(JSONError(code: .depth, message: "values are nested too deeply for the stack of this thread"))
        isTooDeep = true
    }

    @inline(__always)
    private mutating func close(_ bracket: UInt8) {
        depth -= 1
        if isPretty, needsComma { breakLine() }
        append(bracket)
        needsComma = true
    }

    // MARK: Members and elements

    /// Writes a member.
    @inlinable
    public mutating func field(_ name: StaticString, _ value: some JSONEncodable) {
        key(name)
        if !isTooDeep { value.write(json: &self) }
    }

    /// Writes a member, or nothing when the value is nil.
    @inlinable
    public mutating func optionalField(_ name: StaticString, _ value: (some JSONEncodable)?) {
        guard let value else { return }
        key(name)
        if !isTooDeep { value.write(json: &self) }
    }

    /// Writes the name of a member. Write exactly one value next.
    public mutating func key(_ name: StaticString) {
        beginMember()
        name.withUTF8Buffer { appendQuoted($0) }
        endName()
    }

    /// Writes the name of a member. Write exactly one value next.
    public mutating func key(_ name: String) {
        beginMember()
        appendQuoted(name)
        endName()
    }

    /// Writes a value: the value of the member named last, the next element, or the document itself.
    @inlinable
    public mutating func write(_ value: some JSONEncodable) {
        if !isTooDeep { value.write(json: &self) }
    }

    @inline(__always)
    private mutating func beginMember() {
        if needsComma { append(UInt8(ascii: ",")) }
        if isPretty { breakLine() }
        // The value that follows is not the next of its kind.
        needsComma = false
    }

    @inline(__always)
    private mutating func endName() {
        append(UInt8(ascii: ":"))
        if isPretty { append(UInt8(ascii: " ")) }
        isAfterName = true
    }

    /// Puts what must stand before a value.
    @inline(__always)
    mutating func beginValue() {
        if needsComma { append(UInt8(ascii: ",")) }
        if isPretty, depth > 0, !isAfterName { breakLine() }
        isAfterName = false
        needsComma = true
    }

    @inline(never)
    private mutating func breakLine() {
        append(UInt8(ascii: "\n"))
        for _ in 0..<max(depth, 0) * 2 { append(UInt8(ascii: " ")) }
    }

    // MARK: Failures

    /// Keeps an error, if it is the first, for ``finish()`` to throw.
    ///
    /// - Parameter error: Its offset is replaced by the place in the text written so far.
    public mutating func fail(_ error: JSONError) {
        guard failure == nil else { return }
        // The value that cannot be written is the next one, which makes a difference to the path in an array.
        if needsComma { append(UInt8(ascii: ",")) }
        needsComma = false
        failure = JSONError(code: error.code, message: error.message, offset: count)
    }

    // MARK: The buffer

    @inline(__always)
    mutating func reserve(_ extra: Int) {
        if capacity &- count < extra { grow(extra) }
    }

    @inline(never)
    private mutating func grow(_ extra: Int) {
        let newCapacity = max(capacity * 2, count + extra)
        let newBuffer = UnsafeMutablePointer<UInt8>.allocate(capacity: newCapacity)
        newBuffer.initialize(from: buffer, count: count)
        buffer.deallocate()
        buffer = newBuffer
        capacity = newCapacity
    }

    @inline(__always)
    mutating func append(_ byte: UInt8) {
        reserve(1)
        buffer[count] = byte
        count &+= 1
    }

    mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let base = bytes.baseAddress else { return }
        reserve(bytes.count)
        (buffer + count).initialize(from: base, count: bytes.count)
        count &+= bytes.count
    }
}
