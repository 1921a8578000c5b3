import Foundation
import Hyperstack

/// Reading and writing pages of credentials.
enum CodingWorkloads {
    static func all() throws -> [Workload] {
        let pages = try [1, 50, 1000].map(Page.init)
        return pages.map(decoding) + pages.map(encoding)
    }

    private struct Page {
        let label: String
        let bytes: [UInt8]
        let data: Data
        let generated: CredentialPage
        let plain: PlainPage

        init(_ count: Int) throws {
            label =
                count == 1 ? "1 credential" : "\(count.formatted(.number.locale(Locale(identifier: "en")))) credentials"
            bytes = Array(SamplePage.text(of: count).utf8)
            data = Data(bytes)
            generated = try JSON.decode(CredentialPage.self, from: bytes)
            plain = try FoundationCoders.decoder.decode(PlainPage.self, from: data)
            try checkAgreement()
        }

        /// Both sides must have read the same, and what ours writes must be that again.
        private func checkAgreement() throws {
            let written = try JSON.encode(generated)
            guard try FoundationCoders.decoder.decode(PlainPage.self, from: Data(written)) == plain,
                generated.credentials.count == plain.credentials.count,
                zip(generated.credentials, plain.credentials).allSatisfy({ ours, theirs in
                    ours.documentID == theirs.documentID && ours.documentURL == theirs.documentURL
                        && ours.recipient.name == theirs.recipient.name && ours.group.code == theirs.group.code
                        && ours.status.rawValue == theirs.status.rawValue && ours.issuedOn == theirs.issuedOn
                        && ours.validUntil == theirs.validUntil && ours.metadata.count == theirs.metadata.count
                })
            else { throw WorkloadError("JSONCoding and Foundation read the page of \(label) differently") }
        }
    }

    private static func decoding(_ page: Page) -> Workload {
        let (bytes, data) = (page.bytes, page.data)
        return Workload(
            "decode \(page.label)", byteCount: bytes.count, isBrief: page.plain.total == 1,
            ours: .init("JSONCoding") { count in
                for _ in 0..<count { consume(try JSON.decode(CredentialPage.self, from: bytes)) }
            },
            baseline: .init("JSONDecoder") { count in
                let decoder = FoundationCoders.decoder
                for _ in 0..<count { consume(try decoder.decode(PlainPage.self, from: data)) }
            })
    }

    private static func encoding(_ page: Page) -> Workload {
        let (generated, plain) = (page.generated, page.plain)
        return Workload(
            "encode \(page.label)", byteCount: page.bytes.count, isBrief: page.plain.total == 1,
            ours: .init("JSONCoding") { count in
                for _ in 0..<count { consume(try JSON.encode(generated)) }
            },
            baseline: .init("JSONEncoder") { count in
                let encoder = FoundationCoders.encoder
                for _ in 0..<count { consume(try encoder.encode(plain)) }
            })
    }
}
