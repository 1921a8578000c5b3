/// Finds the name that a misspelt one was probably meant to be.
public enum NearestName {
    /// The candidate nearest to the name, if it is near enough to be worth suggesting.
    ///
    /// Near enough: at most a third of its letters away (Damerau-Levenshtein, ignoring case), and at least one allowed.
    public static func suggestion(for name: String, among candidates: [String]) -> String? {
        guard name.utf8.count <= 100 else { return nil }
        let wanted = Array(name.lowercased().unicodeScalars)
        var best: (name: String, distance: Int)?
        for candidate in candidates {
            let limit = max(1, candidate.unicodeScalars.count / 3)
            let letters = Array(candidate.lowercased().unicodeScalars)
            // Whatever else differs, so many are too many or missing.
            guard abs(letters.count - wanted.count) <= limit else { continue }
            let distance = distance(wanted, letters)
            if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
        }
        return best?.name
    }

    /// How many letters to insert, remove, replace or swap with their neighbour.
    private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        var beforeLast: [Int] = []
        var last = Array(0...right.count)
        for i in left.indices {
            var row = [i + 1]
            for j in right.indices {
                var cost = min(last[j] + (left[i] == right[j] ? 0 : 1), last[j + 1] + 1, row[j] + 1)
                if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
                    cost = min(cost, beforeLast[j - 1] + 1)
                }
                row.append(cost)
            }
            (beforeLast, last) = (last, row)
        }
        return last.last ?? 0
    }
}
