#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Android)
    import Android
#endif

/// The stack of a thread, for what recurses as deep as its input is nested: how many levels it holds depends on what a
/// level costs, and on the thread.
package struct StackBounds: Sendable {
    private let lowest: UInt
    /// Below this address there is no more room; zero where nothing is known.
    private let limit: UInt

    private init(lowest: UInt, size: UInt) {
        self.lowest = lowest
        // What is kept free holds the frames until the next look: a reader of a type with a thousand members, and what
        // it calls that does not recurse.
        limit = lowest &+ min(128 << 10, size / 4)
    }

    /// Whether there is room for another level, on the thread that these are the bounds of.
    ///
    /// An address that is not of this stack says nothing: sanitizers keep locals elsewhere.
    @inline(never)
    package var hasRoom: Bool {
        var local: UInt8 = 0
        let address = withUnsafeMutablePointer(to: &local) { UInt(bitPattern: $0) }
        return address >= limit || address < lowest
    }
}

#if canImport(Darwin) || canImport(Glibc) || canImport(Musl) || canImport(Android)
    extension StackBounds {
        /// The current thread's; asked for once a thread, since the answer for the main thread may come from a file.
        package static var current: Self {
            guard let key else { return found }
            if let known = pthread_getspecific(key) { return known.load(as: Self.self) }
            let bounds = found
            let copy = UnsafeMutableRawPointer.allocate(
                byteCount: MemoryLayout<Self>.size, alignment: MemoryLayout<Self>.alignment)
            copy.storeBytes(of: bounds, as: Self.self)
            if pthread_setspecific(key, copy) != 0 { copy.deallocate() }
            return bounds
        }

        private static let key: pthread_key_t? = {
            var key = pthread_key_t()
            return pthread_key_create(&key) { free($0) } == 0 ? key : nil
        }()
    }
#endif

#if canImport(Darwin)
    extension StackBounds {
        private static var found: Self {
            let thread = pthread_self()
            let size = UInt(pthread_get_stacksize_np(thread))
            return Self(lowest: UInt(bitPattern: pthread_get_stackaddr_np(thread)) &- size, size: size)
        }
    }
#elseif canImport(Glibc) || canImport(Musl) || canImport(Android)
    // The C library's header shows it to GNU programs only.
    @_silgen_name("pthread_getattr_np")
    private func getAttributes(_ thread: pthread_t, _ attributes: UnsafeMutablePointer<pthread_attr_t>) -> Int32

    extension StackBounds {
        private static var found: Self {
            var attributes = pthread_attr_t()
            guard getAttributes(pthread_self(), &attributes) == 0 else { return Self(lowest: 0, size: 0) }
            defer { pthread_attr_destroy(&attributes) }
            var lowest: UnsafeMutableRawPointer?
            var size = 0
            guard pthread_attr_getstack(&attributes, &lowest, &size) == 0, size > 0 else {
                return Self(lowest: 0, size: 0)
            }
            return Self(lowest: UInt(bitPattern: lowest), size: UInt(size))
        }
    }
#else
    extension StackBounds {
        package static var current: Self { Self(lowest: 0, size: 0) }
    }
#endif
