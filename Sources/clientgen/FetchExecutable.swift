#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// The program that fetches documents. It stands beside `clientgen`, wherever that is built or installed.
enum FetchExecutable {
    static let name = "clientgen-fetch"

    /// Its file in a folder; SwiftPM ends the names of what it builds for plugins in `-tool`.
    static func path(in folder: String) -> String? {
        [name, name + "-tool"].map { folder + "/" + $0 }.first { access($0, X_OK) == 0 }
    }

    /// The folder of the file that this process runs, whatever link it was started by.
    static var ownFolder: String? {
        var buffer = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
        #if canImport(Darwin)
            var size = UInt32(buffer.count)
            var link = buffer
            guard _NSGetExecutablePath(&link, &size) == 0, realpath(link, &buffer) != nil else { return nil }
        #else
            // The link leads to the file even when it has been replaced since.
            guard readlink("/proc/self/exe", &buffer, Int(PATH_MAX)) > 0 else { return nil }
        #endif
        let path = String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
        return path.lastIndex(of: "/").map { String(path[..<$0]) }
    }
}
