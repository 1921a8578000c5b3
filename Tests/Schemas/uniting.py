"""Unions at random, by what tells their branches apart."""

from words import INTEGERS, NAMES, TEXTS


class Unions:
    """What a maker of schemas knows of unions."""

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
