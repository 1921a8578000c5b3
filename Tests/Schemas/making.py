"""Component schemas at random, in OpenAPI 3.1: what unions, compositions, values, arrays and maps can be."""

import random

FORMATS = ["date-time", "date", "uuid", "uri", "byte", "base64url", "time", "decimal", "email", "of-our-own"]
TEXTS = ["a", "b", "red", "Green", "two words", "snake_case", "", "1", "true", "null", "ü", "e-f", "x.y", "A", "10", " "]
NAMES = ["id", "name", "kind", "type", "value", "data", "items", "count", "first-name", "has_owner", "URL", "x", "self",
         "size", "state", "next", "1st", "é", "with space", "default"]
INTEGERS = [0, 1, 2, -1, 7, 10, 100, 404, 2147483647, -2147483648, 9007199254740993]
NUMBERS = [0.5, 1.5, -2.25, 1e3, 3, 0.1]


class Maker:
    """Makes the components of one document from a seed."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.components = {"Nothing": {"type": "null"}}
        # What may be referred to from anywhere, by what it is.
        self.objects, self.others = [], ["Nothing"]
        self.depth = 0

    def document(self, count):
        families = [
            (8, self.object), (4, self.array), (4, self.map), (4, self.values), (3, self.scalar), (3, self.type_list),
            (16, self.union), (12, self.composition), (4, self.recursive), (2, self.anything), (2, self.nullable),
        ]
        while len(self.components) < count:
            family = self.choose(families)
            name = f"{family.__name__.title().replace('_', '')}{len(self.components)}"
            self.name = name
            schema = family()
            self.components[name] = schema
            is_object = isinstance(schema, dict) and schema.get("type") == "object" and "properties" in schema
            (self.objects if is_object else self.others).append(name)
        return {
            "openapi": "3.1.0", "info": {"title": "Schemas at random", "version": "1"}, "paths": {},
            "components": {"schemas": self.components},
        }

    # Choices

    def choose(self, weighted):
        return self.random.choices([value for _, value in weighted], [weight for weight, _ in weighted])[0]

    def chance(self, share):
        return self.random.random() < share

    def some(self, values, least=1, most=4):
        return self.random.sample(values, self.random.randint(least, min(most, len(values))))

    def reference(self, name):
        return {"$ref": f"#/components/schemas/{name}"}

    def component(self, schema):
        """The schema as a component of its own, referred to."""
        name = f"{self.name}Part{len(self.components)}"
        self.components[name] = schema
        return self.reference(name)

    def maybe_component(self, schema):
        return self.component(schema) if self.chance(0.4) else schema

    # Scalars and values

    def scalar(self):
        kind = self.choose([(4, "string"), (5, "format"), (3, "integer"), (3, "number"), (2, "boolean"), (2, "bounded")])
        if kind == "string":
            return {"type": "string"}
        if kind == "format":
            if self.chance(0.1):
                return {"type": "string", "contentEncoding": self.random.choice(["base64", "base64url"])}
            return {"type": "string", "format": self.random.choice(FORMATS)}
        if kind == "integer":
            made = {"type": "integer"}
            if self.chance(0.6):
                made["format"] = self.random.choice(["int32", "int64", "uint64", "int16", "of-our-own"])
            return made
        if kind == "number":
            made = {"type": "number"}
            if self.chance(0.6):
                made["format"] = self.random.choice(["float", "double", "decimal", "decimal128", "int32", "of-our-own"])
            return made
        if kind == "boolean":
            return {"type": "boolean"}
        return self.random.choice([
            {"type": "string", "minLength": 1, "maxLength": 5}, {"type": "string", "pattern": "^[a-z]{2,4}$"},
            {"type": "integer", "minimum": 1, "maximum": 9}, {"type": "number", "exclusiveMinimum": 0},
            {"type": "integer", "minimum": 0, "maximum": 18446744073709551615}, {"type": "number", "multipleOf": 0.5},
            {"type": "integer", "minimum": -5, "multipleOf": 5},
        ])

    def values(self):
        kind = self.choose([(4, "texts"), (2, "integers"), (1, "numbers"), (1, "booleans"), (2, "with null"), (2, "mixed"),
                            (3, "const"), (1, "untyped")])
        if kind == "texts":
            values = self.some(TEXTS, 1, 5)
            if self.chance(0.1):
                values.append(values[0])
            return {"type": "string", "enum": values}
        if kind == "integers":
            return {"type": "integer", "enum": self.some(INTEGERS)}
        if kind == "numbers":
            return {"type": "number", "enum": self.some(NUMBERS)}
        if kind == "booleans":
            return {"type": "boolean", "enum": self.some([True, False], 1, 2)}
        if kind == "with null":
            if self.chance(0.3):
                return {"type": ["integer", "null"], "enum": self.some(INTEGERS) + [None]}
            return {"type": ["string", "null"], "enum": self.some(TEXTS) + [None]}
        if kind == "mixed":
            return {"enum": self.some(TEXTS + INTEGERS[:6] + [0.5, True, False, None], 2, 5)}
        if kind == "untyped":
            return {"enum": self.some(TEXTS, 1, 4)}
        value = self.random.choice(TEXTS + INTEGERS + [1.5, True, False, None])
        made = {"const": value}
        if self.chance(0.3) and isinstance(value, str):
            made["type"] = "string"
        return made

    def anything(self):
        return self.random.choice([{}, True, {"description": "Anything."}, {"type": "object"}, {"type": "array"}])

    def type_list(self):
        made = {"type": self.some(["string", "integer", "number", "boolean", "null", "array", "object"], 2, 4)}
        if "array" in made["type"] and self.chance(0.6):
            made["items"] = self.scalar()
        if "object" in made["type"] and self.chance(0.6):
            made["properties"] = {self.random.choice(NAMES): self.scalar()}
        if "string" in made["type"] and self.chance(0.2):
            made["format"] = self.random.choice(FORMATS)
        return made

    def nullable(self):
        return self.random.choice([
            lambda: {"type": [self.random.choice(["string", "integer", "boolean", "number"]), "null"]},
            lambda: {"anyOf": [self.known(), {"type": "null"}]},
            lambda: {"oneOf": [{"type": "null"}, self.maybe_component(self.object())]},
            lambda: {"anyOf": [self.known(), self.reference("Nothing")]},
            lambda: {"oneOf": [self.array(), {"enum": [None]}]},
            lambda: {"type": ["object", "null"], "properties": {"a": self.scalar()}, "required": ["a"]},
            lambda: {"anyOf": [self.scalar(), {"const": None}]},
        ])()

    # What contains others

    def known(self):
        """A component that is there."""
        return self.reference(self.random.choice(self.objects + self.others))

    def known_object(self):
        return self.reference(self.random.choice(self.objects)) if self.objects else self.component(self.object())

    def schema(self):
        """Any schema, plainer the deeper it stands."""
        self.depth += 1
        try:
            if self.depth > 3:
                return self.scalar()
            return self.choose([
                (10, self.scalar), (4, self.values), (3, self.array), (2, self.map), (2, self.object), (3, self.union),
                (5, self.known), (1, self.anything), (2, self.nullable), (1, self.type_list), (2, self.composition),
            ])()
        finally:
            self.depth -= 1

    def array(self):
        kind = self.choose([(5, "items"), (2, "tuple"), (1, "open tuple"), (1, "nested"), (1, "unique")])
        if kind == "items":
            made = {"type": "array", "items": self.schema()}
            if self.chance(0.2):
                made["minItems"] = 1
            return made
        if kind == "nested":
            return {"type": "array", "items": {"type": "array", "items": self.schema()}}
        if kind == "unique":
            return {"type": "array", "items": self.scalar(), "uniqueItems": True}
        places = [self.schema() for _ in range(self.random.randint(1, 3))]
        made = {"type": "array", "prefixItems": places}
        if kind == "tuple":
            made["items"] = False
            if self.chance(0.6):
                made["minItems"] = len(places)
        elif self.chance(0.6):
            made["items"] = self.scalar()
        return made

    def map(self):
        kind = self.choose([(5, "of"), (2, "patterns"), (1, "beside"), (1, "named"), (1, "of maps")])
        made = {"type": "object"}
        if kind == "of":
            made["additionalProperties"] = self.schema()
        elif kind == "of maps":
            made["additionalProperties"] = {"type": "object", "additionalProperties": self.schema()}
        elif kind == "named":
            made |= {"additionalProperties": self.scalar(), "propertyNames": {"pattern": "^[a-z]+$"}}
        else:
            made["patternProperties"] = {"^x-": self.schema()}
            if self.chance(0.3):
                made["patternProperties"]["^y"] = self.scalar()
            if kind == "beside":
                made["properties"] = {"id": self.scalar()}
            if self.chance(0.5):
                made["additionalProperties"] = False
        return made

    def object(self, names=None):
        names = names or self.some(NAMES, 1, 5)
        made = {"type": "object", "properties": {name: self.schema() for name in names}}
        for member in made["properties"].values():
            if isinstance(member, dict) and self.chance(0.12):
                member[self.random.choice(["readOnly", "writeOnly"])] = True
            if isinstance(member, dict) and self.chance(0.1):
                member["description"] = "Said beside."
        required = [name for name in names if self.chance(0.5)]
        if self.chance(0.1):
            required.append("only-required")
        if required:
            made["required"] = required
        beside = self.choose([(6, None), (2, False), (1, True), (2, "schema"), (1, "unevaluated")])
        if beside == "schema":
            made["additionalProperties"] = self.scalar()
        elif beside == "unevaluated":
            made["unevaluatedProperties"] = self.random.choice([False, True, {"type": "string"}])
        elif beside is not None:
            made["additionalProperties"] = beside
        return made

    # Unions

    def union(self):
        self.depth += 1
        try:
            if self.depth > 3:
                return {"oneOf": [{"type": "string"}, {"type": "integer"}]}
            return self.choose([
                (3, self.by_tag), (2, self.by_nested_tag), (2, self.by_enum), (2, self.by_items), (3, self.by_additional),
                (2, self.by_required), (3, self.by_type), (2, self.by_number), (2, self.by_union), (4, self.by_discriminator),
                (2, self.overlapping), (2, self.by_array), (2, self.texts), (2, self.with_shared_members),
            ])()
        finally:
            self.depth -= 1

    def one_or_any(self, branches):
        branches = [self.maybe_component(branch) for branch in branches]
        self.random.shuffle(branches)
        return {self.choose([(2, "oneOf"), (1, "anyOf")]): branches}

    def tags(self):
        return self.random.choice([
            ["a", "b", "c"], ["cat", "dog"], [1, 2, 3], [True, False], [1, "1"], ["red", 2, None], [1.5, 2.5], ["", "x"],
            [0, False],
        ])

    def tagged(self, name, value):
        return {"type": "object", "required": [name],
                "properties": {name: {"const": value}} | {key: self.schema() for key in self.some(NAMES, 0, 3) if key != name}}

    def by_tag(self):
        return self.one_or_any([self.tagged("kind", value) for value in self.tags()])

    def by_nested_tag(self):
        return self.one_or_any([
            {"type": "object", "required": ["head"], "properties": {"head": self.tagged("type", value), "name": self.scalar()}}
            for value in self.tags()])

    def by_enum(self):
        values = self.random.choice([TEXTS[:8], INTEGERS[:8], TEXTS[:4] + INTEGERS[:4]])
        nested = self.chance(0.4)
        branches = []
        for part in (values[:3], values[3:5], values[5:]):
            member = {"enum": part}
            if nested:
                member = {"type": "object", "required": ["code"], "properties": {"code": member}}
            branches.append({"type": "object", "required": ["state"],
                             "properties": {"state": member, self.random.choice(NAMES[:3]): self.schema()}})
        return self.one_or_any(branches)

    def by_items(self):
        kinds = self.some([
            {"type": "string"}, {"type": "integer"}, {"type": "boolean"}, {"enum": ["a", "b"], "type": "string"},
            {"type": "array", "items": {"type": "string"}}, {"type": "object", "required": ["a"], "properties": {"a": {"type": "string"}}},
            {"type": "object", "required": ["b"], "properties": {"b": {"type": "string"}}},
        ], 2, 3)
        if self.chance(0.5):
            return self.one_or_any([
                {"type": "object", "required": ["items"], "properties": {"items": {"type": "array", "items": kind, "minItems": 1}}}
                for kind in kinds])
        return self.one_or_any([{"type": "array", "items": kind, "minItems": 1} for kind in kinds])

    def by_additional(self):
        named = {"type": "object", "required": ["id"], "properties": {"id": self.scalar(), "name": self.scalar()}}
        if self.chance(0.5):
            named["additionalProperties"] = False
        others = self.some([
            {"type": "object", "additionalProperties": {"type": "integer"}},
            {"type": "object", "additionalProperties": {"type": "string"}},
            {"type": "object", "additionalProperties": {"type": "array", "items": {"type": "string"}}},
            {"type": "object", "additionalProperties": {"type": "object", "required": ["q"], "properties": {"q": {"type": "boolean"}}}},
        ], 1, 2)
        return self.one_or_any(([named] if self.chance(0.7) or len(others) < 2 else []) + others)

    def by_required(self):
        names = self.some(NAMES, 2, 4)
        while len(names) < 2:
            names = self.some(NAMES, 2, 4)
        closed = self.chance(0.4)
        branches = []
        for name in names:
            made = {"type": "object", "required": [name], "properties": {name: self.schema(), "note": {"type": "string"}}}
            if closed:
                made["additionalProperties"] = False
            branches.append(made)
        return self.one_or_any(branches)

    def by_type(self):
        return self.one_or_any(self.some([
            {"type": "string"}, {"type": "integer"}, {"type": "boolean"}, {"type": "null"}, self.array(), self.object(),
            {"type": "string", "format": "date-time"} if self.chance(0.3) else {"type": "boolean"},
        ], 2, 4))

    def by_number(self):
        return self.random.choice([
            lambda: {"anyOf": [{"type": "integer"}, {"type": "number"}]},
            lambda: {"anyOf": [{"type": "number"}, {"type": "integer"}]},
            lambda: {"oneOf": [{"type": "integer", "format": "int32"}, {"type": "string", "format": "decimal"}]},
            lambda: {"anyOf": [{"type": "number", "format": "decimal"}, {"type": "string"}]},
            lambda: {"anyOf": [{"type": "integer", "enum": [1, 2]}, {"type": "number"}]},
            lambda: {"oneOf": [{"type": "integer", "maximum": 9}, {"type": "integer", "minimum": 10}]},
            lambda: {"anyOf": [{"type": "array", "items": {"type": "integer"}}, {"type": "array", "items": {"type": "number"}}]},
            lambda: {"anyOf": [
                {"type": "object", "required": ["v"], "properties": {"v": {"type": "integer"}}},
                {"type": "object", "required": ["v"], "properties": {"v": {"type": "number"}}}]},
        ])()

    def by_union(self):
        return self.one_or_any([self.union(), self.random.choice([self.union, self.scalar, self.object, self.nullable])()])

    def by_discriminator(self):
        values = self.random.choice([["cat", "dog", "big-bird"], [1, 2], [True, False], ["a", "B"]])
        branches, mapping = [], {}
        implicit = all(isinstance(value, str) for value in values) and self.chance(0.3)
        for value in values:
            tag = self.random.choice([{"const": value}, {"enum": [value]}])
            if implicit or (isinstance(value, str) and self.chance(0.3)):
                tag = {"type": "string"}
            branch = {"type": "object", "required": ["kind"],
                      "properties": {"kind": tag} | {key: self.schema() for key in self.some(NAMES, 0, 2) if key != "kind"}}
            branches.append(self.component(branch))
            name = branches[-1]["$ref"].rsplit("/", 1)[-1]
            if implicit:
                branch["properties"]["kind"] = {"const": name}
            elif tag == {"type": "string"}:
                branch["properties"]["kind"] = {"const": value}
            mapping[str(value).lower() if isinstance(value, bool) else str(value)] = branches[-1]["$ref"]
        made = {"oneOf": branches, "discriminator": {"propertyName": "kind"}}
        if not implicit:
            made["discriminator"]["mapping"] = mapping
        return made

    def overlapping(self):
        names = self.some(NAMES, 3, 5)
        return {"anyOf": [self.maybe_component(self.object(self.random.sample(names, 2))) for _ in range(2)]}

    def by_array(self):
        return self.one_or_any(self.some([
            {"type": "array", "items": {"type": "string"}}, {"type": "string"}, {"type": "object", "properties": {"a": self.scalar()}},
            {"type": "array", "prefixItems": [{"type": "integer"}, {"type": "string"}], "items": False, "minItems": 2},
            {"type": "array", "items": {"type": "integer"}, "minItems": 1},
        ], 2, 3))

    def texts(self):
        return {"anyOf": self.some([
            {"type": "string", "format": "date-time"}, {"type": "string", "format": "uuid"}, {"type": "string", "format": "date"},
            {"type": "string", "enum": ["auto", "none"]}, {"const": "never"}, {"type": "string"},
            {"type": "string", "format": "uri"}, {"type": "string", "maxLength": 3}, {"type": "null"}, {"type": "integer"},
        ], 2, 4)}

    def with_shared_members(self):
        made = self.one_or_any([
            {"type": "object", "required": ["one"], "properties": {"one": self.scalar()}},
            {"type": "object", "required": ["two"], "properties": {"two": self.scalar()}},
        ])
        return made | {"type": "object", "properties": {"shared": self.schema()}} | (
            {"unevaluatedProperties": False} if self.chance(0.3) else {})

    # Composition

    def composition(self):
        self.depth += 1
        try:
            if self.depth > 3:
                return {"allOf": [{"type": "string"}], "description": "Composed."}
            return self.choose([
                (3, self.extension), (2, self.narrowing), (2, self.narrowed_items), (2, self.narrowed_scalar),
                (2, self.siblings), (2, self.conditional), (2, self.unevaluated), (1, self.dependent), (1, self.union_and_more),
                (1, self.required_only), (1, self.nullable_part),
            ])()
        finally:
            self.depth -= 1

    def extension(self):
        parts = [self.known_object(), self.object()]
        if self.chance(0.3):
            parts.append(self.object(["extra"]))
        for part in parts:
            # A part that is closed allows nothing of another.
            if "properties" in part and part.get("additionalProperties") is not True:
                part.pop("additionalProperties", None)
                part.pop("unevaluatedProperties", None)
        return {"allOf": parts}

    def open_object(self, members, required=()):
        made = {"type": "object", "properties": members}
        return self.component(made | ({"required": list(required)} if required else {}))

    def narrowing(self):
        base = self.open_object({"state": {"type": "string"}, "count": {"type": "number"}, "at": {"type": ["string", "null"]},
                                 "any": {}})
        more = self.some(["state", "count", "at", "any"], 1, 3)
        narrower = {
            "state": self.random.choice([{"enum": ["a", "b"]}, {"const": "a"}, {"type": "string", "format": "uuid"}]),
            "count": self.random.choice([{"type": "integer"}, {"enum": [1, 2]}, {"minimum": 0}]),
            "at": self.random.choice([{"type": "string"}, {"format": "date-time"}, {"type": "null"}, {"enum": ["x", None]}]),
            "any": self.schema(),
        }
        return {"allOf": [base, {"type": "object", "properties": {name: narrower[name] for name in more},
                                 "required": more[:1]}]}

    def narrowed_items(self):
        base = self.component({"type": "array"} | self.random.choice([{}, {"items": {"type": "string"}}, {"items": {}}]))
        return {"allOf": [base, self.random.choice([
            {"items": {"enum": ["a", "b"]}}, {"items": {"type": "string", "minLength": 1}}, {"minItems": 1},
            {"items": {"type": "string", "format": "date"}}, {"prefixItems": [{"const": "first"}]}, {"maxItems": 3}])]}

    def narrowed_scalar(self):
        return self.random.choice([
            {"allOf": [{"type": "string"}, {"format": self.random.choice(FORMATS)}]},
            {"allOf": [{"type": "string"}, {"enum": ["x", "y"]}]},
            {"type": "string", "allOf": [{"enum": ["x", "y", "z"]}, {"enum": ["y", "z", "w"]}]},
            {"type": "number", "allOf": [{"type": "integer"}]}, {"allOf": [{"type": ["string", "null"]}, {"type": "string"}]},
            {"allOf": [{"type": ["string", "integer"]}, {"type": ["integer", "null"]}]},
            {"type": ["integer", "null"], "allOf": [{"minimum": 3}]}, {"allOf": [self.values()], "default": "x"},
        ])

    def siblings(self):
        made = self.known()
        more = self.random.choice([
            {"description": "Beside."}, {"default": None}, {"title": "Named", "deprecated": True}, {"readOnly": True},
            {"properties": {"beside": {"type": "string"}}}, {"required": ["id"]}, {"type": ["object", "array", "string", "null"]},
        ])
        return made | more

    def conditional(self):
        members = {"kind": {"type": "string", "enum": ["a", "b", "c"]}, "size": self.scalar()}
        condition = {"if": {"properties": {"kind": {"const": "a"}}, "required": ["kind"]},
                     "then": {"properties": {"more": self.schema()}, "required": ["more"]}}
        if self.chance(0.5):
            condition["else"] = {"properties": {"less": self.schema()}}
        made = {"type": "object", "properties": members}
        return made | condition if self.chance(0.3) else made | {"allOf": [condition]}

    def unevaluated(self):
        base = self.open_object({"id": self.scalar(), "tag": self.schema()}, ["id"])
        return {"allOf": [base], "type": "object", "properties": {"own": self.schema()},
                "unevaluatedProperties": self.random.choice([False, False, {"type": "integer"}, True])}

    def dependent(self):
        return {"type": "object", "properties": {"card": {"type": "string"}, "name": self.scalar()},
                "dependentSchemas": {"card": {"properties": {"address": self.schema()}, "required": ["address"]}}}

    def union_and_more(self):
        return {"allOf": [
            self.open_object({"id": self.scalar()}, ["id"]),
            {"oneOf": [self.tagged("kind", "a"), self.tagged("kind", "b")]},
        ]}

    def required_only(self):
        names = self.some(NAMES[:8], 2, 3)
        while len(names) < 2:
            names = self.some(NAMES[:8], 2, 3)
        return {"type": "object", "properties": {name: self.scalar() for name in names},
                self.random.choice(["anyOf", "oneOf"]): [{"required": [name]} for name in names]}

    def nullable_part(self):
        return {"allOf": [self.maybe_component({"type": ["object", "null"], "properties": {"a": self.scalar()}}),
                          self.random.choice([{"type": "object"}, {"properties": {"b": {"type": "string"}}}, {"required": ["a"]}])]}

    # What holds itself

    def recursive(self):
        own = self.reference(self.name)
        return self.random.choice([
            lambda: {"type": "object", "properties": {"value": self.scalar(), "children": {"type": "array", "items": own}}},
            lambda: {"type": "object", "required": ["value"], "properties": {"value": self.scalar(), "next": own}},
            lambda: {"type": "object", "properties": {"next": {"anyOf": [own, {"type": "null"}]}, "name": {"type": "string"}}},
            lambda: {"type": "object", "additionalProperties": own},
            lambda: {"anyOf": [self.scalar(), {"type": "array", "items": own}]},
            lambda: {"oneOf": [{"type": "string"}, {"type": "object", "additionalProperties": own}]},
            lambda: {"oneOf": [
                {"type": "object", "required": ["op", "of"], "properties": {"op": {"const": "not"}, "of": own}},
                {"type": "object", "required": ["op", "all"], "properties": {"op": {"const": "and"}, "all": {"type": "array", "items": own}}},
                {"type": "object", "required": ["op", "name"], "properties": {"op": {"const": "is"}, "name": {"type": "string"}}}]},
            lambda: {"type": "array", "items": own},
            lambda: {"anyOf": [{"type": "null"}, {"type": "boolean"}, {"type": "number"}, {"type": "string"},
                               {"type": "array", "items": own}, {"type": "object", "additionalProperties": own}]},
            lambda: {"allOf": [self.open_object({"id": {"type": "string"}}), {"type": "object", "properties": {"inner": own}}]},
        ])()
