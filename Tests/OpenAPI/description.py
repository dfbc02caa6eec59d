"""docs/openapi.yaml, and whether an answer is one of those that it describes."""

import os
import re

import jsonschema_rs
import yaml
from home import ROOT

METHODS = {"get", "post", "delete"}


class Description:
    def __init__(self):
        self.path = os.path.join(ROOT, "docs", "openapi.yaml")
        with open(self.path, encoding="utf-8") as file:
            self.document = yaml.safe_load(file)

    @property
    def methods(self):
        """The methods of each address."""
        return {
            path: {name.upper() for name in operations if name in METHODS}
            for path, operations in self.document["paths"].items()
        }

    def template(self, path):
        """The address as it is described: `/actes/{id}` for `/actes/A-1?d=i`."""
        path = path.partition("?")[0]
        if path in self.document["paths"]:
            return path
        for template in self.document["paths"]:
            parts = re.split(r"\{\w+\}", template)
            if re.fullmatch("[^/]+".join(map(re.escape, parts)), path):
                return template
        return None

    def example(self, template):
        """An address of a described one, made of its examples."""
        operation = next(iter(self.document["paths"][template].values()))
        for parameter in operation.get("parameters", []):
            if parameter.get("in") == "path":
                template = template.replace(f"{{{parameter['name']}}}", parameter["example"])
        return template

    @property
    def problem_types(self):
        problem = self.document["components"]["schemas"]["Probleme"]["properties"]
        error = problem["errors"]["items"]["properties"]
        return set(problem["type"]["enum"]), set(error["code"]["enum"])

    def fault(self, path, method, answer):
        """What is wrong with an answer (`requests.Response`); None where nothing is."""
        where = f"{method} {path} → {answer.status_code}"
        operation = self.document["paths"][path][method.lower()]
        described = self.resolved(operation["responses"].get(str(answer.status_code)))
        if described is None:
            return f"{where}: no such status; {answer.text}"
        for name, header in described.get("headers", {}).items():
            if self.resolved(header).get("required") and name not in answer.headers:
                return f"{where}: no {name}"
        contents = described.get("content", {})
        if not contents:
            return f"{where}: a body" if answer.content else None
        media = answer.headers.get("Content-Type", "").partition(";")[0]
        if media not in contents:
            return f"{where}: {media}"
        if "schema" not in contents[media]:
            return None if answer.content else f"{where}: no body"
        schema = dict(contents[media]["schema"], components=self.document["components"])
        validator = jsonschema_rs.Draft202012Validator(schema, validate_formats=True)
        try:
            validator.validate(answer.json())
        except jsonschema_rs.ValidationError as error:
            return f"{where}: {error.message}; {answer.text}"
        return None

    def resolved(self, node):
        while node and "$ref" in node:
            target = self.document
            for step in node["$ref"].removeprefix("#/").split("/"):
                target = target[step]
            node = target
        return node


def addresses_of_the_program():
    """Every address that may be one: what `Route.swift` and the names of the pages spell out."""
    names = source("Portal/AccountPage.swift")
    pages = re.findall(r"^  case (\w+)(?: = \"([^\"]+)\")?$", names, re.M)
    spelled = re.findall(r"case \"(/[^\"]*)\"", source("Endpoint/Exchange/Route.swift"))
    return {"/" + (raw or name) for name, raw in pages} | set(spelled)


def families_of_the_program():
    """How the addresses begin that have a part of their own: `/actes/`."""
    return set(re.findall(r"hasPrefix\(\"(/[^\"]*)\"\)", source("Endpoint/Exchange/Route.swift")))


def problems_of_the_program():
    """The names of the problems that the program can say: of requests, and of fields."""
    interruptions = source("Endpoint/Exchange/Interruption.swift")
    requests = set(re.findall(r"\((?:type: )?\"([a-z-]+)\", (?:title: )?\"", interruptions))
    folder = os.path.join(ROOT, "Sources", "Endpoint")
    files = [os.path.join(at, name) for at, _, names in os.walk(folder) for name in names]
    endpoint = "".join(source(os.path.relpath(name, os.path.join(ROOT, "Sources"))) for name in files)
    messages = re.findall(r"^  case (\w+) = \"([^\"]+)\"$", source("Portal/Message.swift"), re.M)
    fields = {raw for name, raw in messages if re.search(rf"\.{name}\b", endpoint)}
    return requests, fields


def source(path):
    with open(os.path.join(ROOT, "Sources", path), encoding="utf-8") as file:
        return file.read()
