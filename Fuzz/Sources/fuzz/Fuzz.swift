import Foundation
import CLibFuzzer

/// Runs libFuzzer on the target that the environment's `FUZZ_TARGET` names; with `--targets`, lists the targets.
@main enum Fuzz {
    static func main() {
        if CommandLine.arguments.dropFirst().first == "--targets" {
            for target in FuzzTarget.all { print(target.name) }
            return
        }
        guard FuzzTarget.chosen != nil else {
            let names = FuzzTarget.all.map(\.name).joined(separator: ", ")
            FuzzTarget.tell("FUZZ_TARGET names no target. There are: \(names).")
            exit(2)
        }
        var count = CommandLine.argc
        var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
        // libFuzzer says in its own exit status how it went.
        exit(
            LLVMFuzzerRunDriver(&count, &arguments) { data, size in attack(data, size) })
    }
}

/// An input of libFuzzer, by the name that its own main function calls it by.
@_cdecl("LLVMFuzzerTestOneInput")
func attack(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
    FuzzTarget.chosen?.attack([UInt8](UnsafeBufferPointer(start: data, count: size)))
    return 0
}

/// How libFuzzer makes another input of one: as it does by itself, or as the target knows better.
@_cdecl("LLVMFuzzerCustomMutator")
func mutate(_ data: UnsafeMutablePointer<UInt8>, _ size: Int, _ maximum: Int, _ seed: UInt32) -> Int {
    guard let mutate = FuzzTarget.chosen?.mutate, seed % 8 != 0 else { return LLVMFuzzerMutate(data, size, maximum) }
    let bytes = mutate([UInt8](UnsafeBufferPointer(start: data, count: size)), UInt64(seed))
    guard let bytes, !bytes.isEmpty, bytes.count <= maximum else { return LLVMFuzzerMutate(data, size, maximum) }
    _ = UnsafeMutableBufferPointer(start: data, count: bytes.count).update(fromContentsOf: bytes)
    return bytes.count
}
