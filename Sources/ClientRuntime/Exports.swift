// A generated file imports `ClientRuntime` alone and sees what its declarations mention.

@_exported public import HTTPTransport
@_exported public import HTTPTypes
@_exported public import JSONCoding
@_exported public import WireFormats

#if canImport(FoundationEssentials)
    @_exported public import FoundationEssentials
#else
    @_exported public import Foundation
#endif
