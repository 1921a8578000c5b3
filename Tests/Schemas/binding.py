"""Components without dynamic references: each resource once for each of the ways in which it is filled in.

jsonschema follows dynamic references by itself. What looks into schemas to say which part describes a value does not, and
so is given these, which must say the same (JSON Schema 2020-12, Core, section 8.2.3.2).
"""

from urllib.parse import urljoin

from judging import walk

POINTER = "#/components/schemas/"


class Binding:
    """Makes the components of a document anew."""

    def __init__(self, schemas):
        self.resources = {schema["$id"]: name for name, schema in schemas.items() if isinstance(schema, dict) and "$id" in schema}
        self.schemas, self.made, self.known, self.left = schemas, {}, {}, []
        # Of each resource its anchors, with the schema there; and those of them that are dynamic.
        self.anchors = {identifier: {} for identifier in self.resources}
        self.dynamic = {identifier: set() for identifier in self.resources}
        for identifier, name in self.resources.items():
            for part in walk(schemas[name]):
                for keyword in ("$anchor", "$dynamicAnchor"):
                    if keyword in part:
                        self.anchors[identifier][part[keyword]] = part
                        if keyword == "$dynamicAnchor":
                            self.dynamic[identifier].add(part[keyword])

    def components(self):
        """By their names; those that are made have names of their own."""
        for name, schema in self.schemas.items():
            identifier = schema.get("$id") if isinstance(schema, dict) else None
            if identifier is None:
                self.made[name] = schema
            else:
                self.reference(identifier, schema, {}, name)
        while self.left:
            name, identifier, schema, scope = self.left.pop()
            self.made[name] = self.bound(schema, identifier, scope)
        return self.made

    def reference(self, identifier, schema, scope, name=None):
        """A reference to a part of a resource, entered where the outermost resources that set anchors are these."""
        scope = {anchor: identifier for anchor in self.dynamic[identifier]} | scope
        key = (id(schema), tuple(sorted(scope.items())))
        if key not in self.known:
            self.known[key] = name or f"{self.resources[identifier]}.{len(self.known)}"
            self.left.append((self.known[key], identifier, schema, scope))
        elif name:
            self.made[name] = {"$ref": POINTER + self.known[key]}
        return POINTER + self.known[key]

    def bound(self, schema, identifier, scope):
        if isinstance(schema, list):
            return [self.bound(part, identifier, scope) for part in schema]
        if not isinstance(schema, dict):
            return schema
        made = {}
        for key, value in schema.items():
            if key in ("$id", "$defs", "$anchor", "$dynamicAnchor"):
                continue
            if key in ("properties", "patternProperties"):
                made[key] = {name: self.bound(part, identifier, scope) for name, part in value.items()}
            elif key in ("$ref", "$dynamicRef"):
                resource, _, anchor = urljoin(identifier, value).partition("#")
                target = self.anchors[resource][anchor] if anchor else self.schemas[self.resources[resource]]
                if key == "$dynamicRef" and anchor in self.dynamic[resource] and anchor in scope:
                    resource = scope[anchor]
                    target = self.anchors[resource][anchor]
                made["$ref"] = self.reference(resource, target, scope)
            elif key in ("enum", "const", "required"):
                made[key] = value
            else:
                made[key] = self.bound(value, identifier, scope)
        return made
