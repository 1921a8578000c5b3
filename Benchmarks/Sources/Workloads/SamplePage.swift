/// Pages of credentials as the service writes them, made without any of the code that is measured.
enum SamplePage {
    /// A page of `count` credentials, compact, its members in the service's order.
    static func text(of count: Int) -> String {
        let credentials = (0..<count).map { "{\(members($0))}" }.joined(separator: ",")
        return """
            {"success":true,"total":\(count),"page":1,"page_size":\(count),"credentials":[\(credentials)]}
            """
    }

    /// One credential, as looking it up answers.
    static var credential: String { "{\"success\":true,\(members(0))}" }

    private static let names = [
        "John Doe", "Zoë Müller", "Amara Okafor", "陳小明", "Jan \\\"JJ\\\" de Vries", "Priya Raghunathan",
    ]
    private static let groups = [("Cloud Certification", "CC"), ("Data Engineering", "DE"), ("First Aid", "FA")]
    private static let statuses = ["active", "expired", "suspended", "revoked", "unpublished"]
    private static let metadata = [
        #"{"custom_location":"Mars"}"#, "{}", #"{"custom_location":"Nairobi","custom_grade":"A+"}"#,
        #"{"custom_score":98.5,"custom_honours":true}"#,
    ]

    private static func members(_ index: Int) -> String {
        let id = identifier(index)
        let (title, code) = groups[index % groups.count]
        let day = twoDigits(index % 28 + 1)
        let time = "\(twoDigits(index % 24)):\(twoDigits(index % 60)):00Z"
        let validUntil = index.isMultiple(of: 3) ? "\"2027-03-\(day)T\(time)\"" : "null"
        return """
            "document_id":"\(id)","document_url":"https://hyperstack.id/credential/\(id)",\
            "recipient":{"name":"\(names[index % names.count])","email":"recipient.\(index)@example.com"},\
            "group":{"title":"\(title)","key":"GcI6H5b66a3v","code":"\(code)-2024"},\
            "issued_on":"2024-03-\(day)T\(time)","valid_until":\(validUntil),\
            "metadata":\(metadata[index % metadata.count]),"status":"\(statuses[index % statuses.count])",\
            "privacy":"\(index.isMultiple(of: 7) ? "private" : "public")"
            """
    }

    /// 32 letters and digits that differ from those of every other index.
    private static func identifier(_ index: Int) -> String {
        let alphabet = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
        var state = UInt64(index) &+ 0x9E37_79B9_7F4A_7C15
        let letters = (0..<32).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return alphabet[Int(state >> 33) % alphabet.count]
        }
        return String(letters)
    }

    private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
