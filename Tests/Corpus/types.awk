# Finds which generated type or property the schemas of a document became.
#
#     awk -v module=PetStore -f types.awk examples.tsv *.swift
#
# The first file is what the tool `Examples` printed. Writes a Swift function that fills a `RoundTripTable`; component
# schemas without a type are written to the file `untyped`, if that variable is set.

function literal(text) { return "##\"" text "\"##" }

function escaped(name) {
    gsub(/~/, "~0", name)
    gsub(/\//, "~1", name)
    gsub(/%/, "%25", name)
    return name
}

# The name with those of the types around it.
function full(level, name,   result, i) {
    result = ""
    for (i = 0; i < level; i++) result = result names[i] "."
    return result name
}

BEGIN {
    FS = "\t"
    print "internal import " module
    print "internal import RoundTrips"
    print ""
    print "func add" module "(_ table: inout RoundTripTable) {"
}

FILENAME == ARGV[1] {
    if ($1 == "schema") component[$2] = 1
    if ($1 == "example") for (i = 5; i <= NF; i++) wanted[$i] = 1
    next
}

# The last line of a type's documentation.
/^ *\/\/\/ `#\/.*`$/ {
    pointer = $0
    sub(/^ *\/\/\/ `/, "", pointer)
    sub(/`$/, "", pointer)
    next
}

/^ *\/\/\// { pointer = ""; next }
/^ *@/ { next }

/^ *(public |package |internal |indirect |final )*(struct|enum|extension|typealias|protocol|class) / {
    declaration = $0
    match(declaration, /^ */)
    level = int(RLENGTH / 4)
    sub(/^ *(public |package |internal |indirect |final )*/, "", declaration)
    split(declaration, words, /[ :<{=]+/)
    names[level] = words[2]
    if (pointer != "" && (words[1] == "struct" || words[1] == "enum" || words[1] == "typealias")) {
        name = full(level, words[2])
        delete component[pointer]
        pointers[name] = pointer
        if (pointer in wanted) print "    table.add(" literal(pointer) ", " module "." name ".self)"
    }
    pointer = ""
    next
}

# The storage behind a deprecated property of the same name without the underscore.
/^ *private var _[A-Za-z_0-9]+:/ {
    match($0, /^ */)
    level = int(RLENGTH / 4)
    property = $0
    sub(/^ *private var /, "", property)
    sub(/:.*/, "", property)
    hidden[full(level, property)] = 1
}

/^ *writer\.(field|optionalField)\("[^"\\]*", (self\.)?`?[A-Za-z_0-9]+`?\)$/ {
    member = $0
    sub(/^ *writer\.[A-Za-z]*\("/, "", member)
    property = member
    sub(/".*/, "", member)
    sub(/^[^"]*", (self\.)?/, "", property)
    sub(/\)$/, "", property)
    if (names[0] in pointers) {
        if ((names[0] "." property) in hidden) sub(/^_/, "", property)
        place = pointers[names[0]] "/properties/" escaped(member)
        if (place in wanted) {
            print "    table.add(" literal(place) ", \\" module "." names[0] "." property ")"
        }
    }
}

{ pointer = "" }

END {
    print "}"
    if (untyped != "") for (pointer in component) print pointer >untyped
}
