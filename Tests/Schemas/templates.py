"""Templates at random: schemas with `$dynamicRef`, and those that fill them in by `$dynamicAnchor`."""

BASE = "https://schemas.example/"


class Templates:
    """What a maker of schemas knows of dynamic references. Each schema here is a resource, with an `$id` of its own."""

    def template(self):
        return self.choose([
            (4, self.filled), (3, self.through_another), (4, self.tree), (2, self.pair), (2, self.within_members),
            (1, self.within_another), (1, self.filled_with_filled), (1, self.no_bookend), (1, self.of_another),
        ])()

    def resource(self, schema, name=None):
        """The schema as a component that is a resource, referred to by its identifier."""
        name = name or f"{self.name}Part{len(self.components)}"
        self.components[name] = {"$id": BASE + name} | schema
        return {"$ref": self.random.choice([BASE, ""]) + name}

    def main(self, schema):
        return {"$id": BASE + self.name} | schema

    def item(self):
        """What fills in a template. References of the document lead nowhere from within a resource."""
        plain = self.choose([
            (4, lambda: {"type": "object", "properties": {name: self.scalar() for name in self.some(self.MEMBERS, 1, 3)}}),
            (2, self.scalar), (1, self.values), (1, lambda: {"type": "array", "items": self.scalar()}),
            (1, lambda: {"type": ["string", "null"]}),
            (1, lambda: {"oneOf": [{"type": "string"}, {"type": "object", "required": ["a"], "properties": {"a": self.scalar()}}]}),
        ])()
        if plain.get("type") == "object" and self.chance(0.5):
            plain["required"] = [next(iter(plain["properties"]))]
        return self.resource(plain) if self.chance(0.6) else plain

    MEMBERS = ["id", "name", "first-name", "count", "URL"]

    def defs(self, **anchors):
        """The definitions by which a schema sets anchors."""
        return {"$defs": {f"{name}Schema" if self.chance(0.3) else name: {"$dynamicAnchor": name} | schema
                          for name, schema in anchors.items()}}

    def unfilled(self):
        """What a template is of by itself: mostly what those that fill it in are not, since anything is read as anything."""
        return self.choose([
            (2, {}), (1, {"type": "object"}), (1, {"type": "string"}), (2, {"type": "boolean"}),
            (1, {"type": "object", "required": ["missing"], "properties": {"missing": {"type": "boolean"}}}),
        ])

    def holding(self, reference):
        """A member that holds what a template is of."""
        return self.choose([
            (5, {"type": "array", "items": reference}), (2, reference),
            (2, {"type": "object", "additionalProperties": reference}),
            (1, {"anyOf": [reference, {"type": "null"}]}),
            (1, {"type": "array", "prefixItems": [{"type": "integer"}, reference], "items": False, "minItems": 2}),
            (1, {"type": "object", "properties": {"inner": {"type": "array", "items": reference}}}),
        ])

    def page(self):
        made = {"type": "object", "properties": {"rows": self.holding({"$dynamicRef": "#row"}), "total": {"type": "integer"}}}
        if self.chance(0.5):
            made["required"] = ["rows"]
        return self.resource(made | self.defs(row=self.unfilled()))

    def filling(self, reference, **anchors):
        """A schema that fills a template in."""
        more = {"type": "object", "properties": {"shelf": self.scalar()}}
        made = self.choose([
            (3, dict(reference)), (2, {"allOf": [reference]}), (2, {"allOf": [reference, more]}),
            (2, {"allOf": [reference]} | more), (1, reference | more), (1, {"allOf": [{"allOf": [reference]}, more]}),
        ])
        return made | (self.defs(**anchors) if anchors else {})

    def filled(self):
        page = self.page()
        if self.chance(0.5):
            # Of one template several are made.
            self.resource(self.filling(page, row=self.item()))
        return self.main(self.filling(page, row=self.item()))

    def through_another(self):
        """Filled in by the outermost of those that do."""
        between = self.resource(self.filling(self.page(), **({"row": self.item()} if self.chance(0.5) else {})))
        return self.main(self.filling(between, row=self.item()))

    def tree(self):
        node = {"$dynamicRef": "#node"}
        made = {"type": "object", "properties": {"value": self.scalar(), "children": self.random.choice([
            {"type": "array", "items": node}, {"type": "object", "additionalProperties": node}, {"anyOf": [node, {"type": "null"}]},
        ])}}
        tree = self.resource({"$dynamicAnchor": "node"} | made)
        more = {"type": "object", "properties": {"label": self.scalar()}} | self.choose([(2, {}), (1, {"required": ["label"]})])
        extended = {"$dynamicAnchor": "node"} | self.choose([
            (2, {"allOf": [tree, more]}), (2, tree | more), (1, {"allOf": [tree]} | more),
            (1, tree | {"unevaluatedProperties": False}), (1, {"allOf": [tree, more], "unevaluatedProperties": False}),
        ])
        if self.chance(0.4):
            again = {"type": "object", "properties": {"further": self.scalar()}}
            extended.pop("unevaluatedProperties", None)
            return self.main({"$dynamicAnchor": "node", "allOf": [self.resource(extended), again]})
        return self.main(extended)

    def pair(self):
        """A template of two, of which one schema fills in one and another both."""
        members = {"left": self.holding({"$dynamicRef": "#left"}), "right": self.holding({"$dynamicRef": "#right"})}
        pair = self.resource({"type": "object", "properties": members} | self.defs(left=self.unfilled(), right=self.unfilled()))
        if self.chance(0.5):
            return self.main(self.filling(pair, left=self.item(), right=self.item()))
        return self.main(self.filling(self.resource(self.filling(pair, left=self.item())), right=self.item()))

    def within_members(self):
        """Filled in by the schema that has it as a member."""
        return self.main({"type": "object", "properties": {
            "name": self.scalar(), "page": self.holding(self.page())}} | self.defs(row=self.item()))

    def within_another(self):
        """A template within another of the same."""
        outer = self.resource({"type": "object", "properties": {"first": {"$dynamicRef": "#row"}, "page": self.page()}}
                              | self.defs(row=self.unfilled()))
        return self.main(self.filling(outer, row=self.item()))

    def filled_with_filled(self):
        """Rows that are pages of their own anchor."""
        inner = self.resource({"type": "object", "properties": {"cells": self.holding({"$dynamicRef": "#cell"})}}
                              | self.defs(cell=self.unfilled()))
        rows = self.resource(self.filling(inner, cell=self.item()))
        return self.main(self.filling(self.page(), row=rows))

    def no_bookend(self):
        """An anchor that is not dynamic where the reference stands is that one, whoever sets another."""
        fixed = self.resource({"type": "object", "properties": {"rows": self.holding({"$dynamicRef": "#row"})},
                               "$defs": {"row": {"$anchor": "row"} | self.item()}})
        return self.main(self.filling(fixed, row=self.item()))

    def of_another(self):
        """A dynamic reference into another resource."""
        page = self.page()
        return self.main({"type": "object", "properties": {"row": {"$dynamicRef": page["$ref"] + "#row"}, "page": page}}
                         | (self.defs(row=self.item()) if self.chance(0.5) else {}))
