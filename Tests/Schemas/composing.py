"""Compositions at random: what parts of a schema, conditions and references say together."""

from words import FORMATS, NAMES


class Compositions:
    """What a maker of schemas knows of compositions."""

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
