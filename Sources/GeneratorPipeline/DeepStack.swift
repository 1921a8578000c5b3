#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// A stack as deep as documents may be, whatever thread asks: Apple's systems give threads 512 KiB, and a shell may give
/// less than the schemas of a document, 512 deep in each other, take.
enum DeepStack {
    /// In bytes. Memory is taken by what is used of it alone.
    private static let byteCount = 64 << 20

    /// Runs `body` on a thread with a stack of its own, and waits for it; on the caller's, where the system gives none.
    static func run<Value>(_ body: () -> Value) -> Value {
        var value: Value?
        let isRun = withoutActuallyEscaping({ value = body() }, do: { onThread($0) })
        guard isRun, let value else { return body() }
        return value
    }

    /// Whether there was a thread to run `body` on.
    private static func onThread(_ body: @escaping () -> Void) -> Bool {
        var attributes = pthread_attr_t()
        guard pthread_attr_init(&attributes) == 0 else { return false }
        defer { pthread_attr_destroy(&attributes) }
        guard pthread_attr_setstacksize(&attributes, byteCount) == 0 else { return false }
        let work = Unmanaged.passRetained(Work(body))
        defer { work.release() }
        #if canImport(Darwin)
            var thread: pthread_t?
        #else
            var thread = pthread_t()
        #endif
        guard pthread_create(&thread, &attributes, entry, work.toOpaque()) == 0 else { return false }
        #if canImport(Darwin)
            guard let thread else { return false }
        #endif
        return pthread_join(thread, nil) == 0
    }

    #if canImport(Darwin)
        private static let entry: @convention(c) (UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? = { work in
            Unmanaged<Work>.fromOpaque(work).takeUnretainedValue().body()
            return nil
        }
    #else
        private static let entry: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { work in
            if let work { Unmanaged<Work>.fromOpaque(work).takeUnretainedValue().body() }
            return nil
        }
    #endif

    private final class Work {
        let body: () -> Void

        init(_ body: @escaping () -> Void) { self.body = body }
    }
}
