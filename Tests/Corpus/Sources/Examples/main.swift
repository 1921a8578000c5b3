// Prints every example and default of a document's schemas, a line each, for `Scripts/corpus`:
//
//     schema <TAB> pointer of a component schema
//     example <TAB> pointer of the example <TAB> its JSON <TAB> the described part of it <TAB> pointers of its schema …
//
// The pointers of a schema are those that the generator may have named its type by, the best first.
import Diagnostics
import DocumentTree
import Foundation
import JSONCoding

let arguments = CommandLine.arguments
let sink = DiagnosticSink()
guard arguments.count == 2,
    let root = DocumentReader.read(path: arguments[1], displayPath: arguments[1], diagnostics: sink)
else {
    FileHandle.standardError.write(Data("usage: Examples FILE\n".utf8))
    exit(2)
}

var collector = ExampleCollector(root: root)
collector.collect()
for pointer in collector.schemas {
    print("schema\t\(pointer)")
}
for example in collector.examples {
    let described = SchemaView(root: root).described(example.value, by: [example.schema])
    let texts = [example.value, described].map { value in
        (try? JSON.encode(value)).map { String(decoding: $0, as: UTF8.self) } ?? "null"
    }
    print((["example", "\(example.pointer)"] + texts + example.candidates).joined(separator: "\t"))
}
