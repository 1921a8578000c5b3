#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Ends the process so that the script that ran it sees the failure.
func exitUnsuccessfully() -> Never { exit(1) }
