"""The names, texts and numbers that schemas at random are made of."""

FORMATS = ["date-time", "date", "uuid", "uri", "byte", "base64url", "time", "decimal", "email", "of-our-own"]
TEXTS = ["a", "b", "red", "Green", "two words", "snake_case", "", "1", "true", "null", "ü", "e-f", "x.y", "A", "10", " "]
NAMES = ["id", "name", "kind", "type", "value", "data", "items", "count", "first-name", "has_owner", "URL", "x", "self",
         "size", "state", "next", "1st", "é", "with space", "default"]
INTEGERS = [0, 1, 2, -1, 7, 10, 100, 404, 2147483647, -2147483648, 9007199254740993]
NUMBERS = [0.5, 1.5, -2.25, 1e3, 3, 0.1]
