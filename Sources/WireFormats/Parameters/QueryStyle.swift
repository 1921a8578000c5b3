/// How the value of a query parameter becomes text (OpenAPI, Parameter Object, Style Values).
public enum QueryStyle: Sendable {
    /// `n=a&n=b`, not exploded `n=a,b`.
    case form
    /// As ``form``, with an encoded space between the parts where these are not exploded.
    case spaceDelimited
    /// As ``form``, with an encoded `|` between the parts where these are not exploded.
    case pipeDelimited

    package var delimiter: String {
        switch self {
        case .form: ","
        case .spaceDelimited: "%20"
        case .pipeDelimited: "%7C"
        }
    }
}
