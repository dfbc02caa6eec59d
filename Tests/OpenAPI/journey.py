"""What a program does one after the other, each answer looked up in the description."""

import requests
from bridge import ADDRESS_HEADER
from description import (
    addresses_of_the_program,
    families_of_the_program,
    problems_of_the_program,
)

JSON = {"Accept": "application/json"}
FORM = "application/x-www-form-urlencoded"

# Not the agent of the description's examples: whatever is tried with those counts against him.
READER = {
    "matricule": "200001", "nom": "KONÉ", "prenoms": "Aïssata", "date_naissance": "1990-11-05",
    "telephone": "01 00 00 01 02", "email": "aissata.kone@exemple.org",
    "mot_de_passe": "sept girafes vont au marché",
}
LEAVER = {
    "matricule": "200002", "nom": "D'ALMEIDA", "prenoms": "Noël", "date_naissance": "1978-12-25",
    "telephone": "01 00 00 01 03", "email": "noel.dalmeida@exemple.org",
    "mot_de_passe": "huit pirogues sur la lagune",
}

# Acts of the reader, one with a PDF and one without, and one of the leaver.
ACT, ACT_ON_PAPER, ACT_OF_ANOTHER = "B-2014-020", "B-2016-031", "C-2003-009"


class Journey:
    def __init__(self, description, bridge, home):
        self.description = description
        self.bridge = bridge
        self.home = home
        self.faults = []

    def ask(self, method, path, status, body=None, token=None, **more):
        """Sends a request, and notes where its answer is another one than expected."""
        headers = dict(JSON, **more.pop("headers", {}))
        if token:
            headers["Authorization"] = f"Bearer {token}"
        answer = requests.request(
            method, self.bridge.url + path, json=body, headers=headers, allow_redirects=False,
            timeout=60, **more
        )
        if answer.status_code != status:
            got = f"{answer.status_code}, not {status}"
            self.faults.append(f"{method} {path}: {got}; {answer.text}")
        template = self.description.template(path)
        if answer.status_code == status and method in self.description.methods.get(template, ()):
            fault = self.description.fault(template, method, answer)
            if fault:
                self.faults.append(fault)
        return answer

    def check(self, is_true, sentence):
        if not is_true:
            self.faults.append(sentence)

    # What the description says and the program does not, or the other way round

    def addresses(self):
        described = self.description.methods
        for path in sorted(addresses_of_the_program() | set(described)):
            example = self.description.example(path) if path in described else path
            answer = requests.options(self.bridge.url + example, headers=JSON)
            allowed = set(answer.headers.get("Allow", "").split(", ")) - {"", "HEAD", "OPTIONS"}
            self.check(
                allowed == described.get(path, set()),
                f"{path}: the program allows {allowed}, described are {described.get(path)}",
            )

        families = {path.partition("{")[0] for path in described if "{" in path}
        spelled = families_of_the_program()
        self.check(families == spelled, f"families of addresses: {families ^ spelled}")

    def problems(self):
        requests_, fields = problems_of_the_program()
        types, codes = self.description.problem_types
        spoken = {f"urn:guichet:probleme:{name}" for name in requests_ | fields}
        self.check(types == spoken, f"types of problems: {types ^ spoken}")
        self.check(codes == fields, f"codes of fields: {codes ^ fields}")

    def methods(self):
        for template in self.description.methods:
            path = self.description.example(template)
            answer = self.ask("PUT", path, 405)
            self.check("Allow" in answer.headers, f"PUT {path}: no Allow")
            self.ask("BREW", path, 501)
        for path in (
            "/rien", "/espace", "/message", "/acte", "/jetons/", "/actes/", "/a/x",
        ):
            self.ask("GET", path, 404)
        self.ask("GET", "/connexion/", 308)

    # From the form to a token

    def enrol(self, agent):
        """Registers, activates, and gives a bearer token."""
        identity = {"identifiant": agent["matricule"], "mot_de_passe": agent["mot_de_passe"]}
        self.ask("POST", "/jetons", 422, identity)
        self.ask("POST", "/inscription", 202, agent)
        self.ask("POST", "/jetons", 422, identity)
        token = self.home.token("activation", agent["email"])
        self.ask("GET", f"/activation?jeton={token}", 200)
        self.ask("POST", "/nouveau-mot-de-passe", 410, dict(identity, jeton=token))
        self.altered(token)
        self.ask("POST", "/activation", 200, {"jeton": token})
        again = self.ask("POST", "/activation", 200, {"jeton": token}).json()
        self.check(again == {"etat": "deja-active"}, f"a link that was used: {again}")
        return self.token(agent)

    def altered(self, token):
        """A token has one spelling (R75)."""
        last = "BCDEFGHIJKLMNOPQRSTUVWXYZ"[ord(token[-1]) % 25]
        for other in (
            token[:-1], token + "A", token + "=", token.swapcase(), token[:-1] + last, " " + token,
            "", token.replace(token[0], "+"),
        ):
            self.ask("POST", "/activation", 404, {"jeton": other})

    def token(self, agent):
        identity = {"identifiant": agent["email"], "mot_de_passe": agent["mot_de_passe"]}
        return self.ask("POST", "/jetons", 201, identity).json()["jeton"]

    def signed_in(self, token):
        for path in (
            "/", "/mot-de-passe", "/sessions", "/journal", "/recherche", "/actes", f"/actes/{ACT}",
            "/correction", f"/correction?acte={ACT}",
        ):
            self.ask("GET", path, 200, token=token)
            self.ask("GET", path, 401)
            self.ask("GET", path, 401, token=token[:-1] + ("A" if token[-1] != "A" else "E"))
        self.ask("POST", "/sessions", 200, {"session": "autres"}, token)
        self.check(
            self.ask("GET", "/connexion", 200, token=token).json() == {"connecte": True},
            "a token that is none",
        )

    def by_cookie(self, agent):
        """What a browser does, in JSON: sign in, be refused what only a token may, sign out."""
        identity = {"identifiant": agent["matricule"], "mot_de_passe": agent["mot_de_passe"]}
        answer = self.ask("POST", "/connexion", 200, identity)
        cookie = {"Cookie": answer.headers["Set-Cookie"].partition(";")[0]}
        self.ask("GET", "/", 200, headers=cookie)
        own = dict(cookie, **{"Sec-Fetch-Site": "same-origin"})
        foreign = dict(cookie, **{"Sec-Fetch-Site": "cross-site"})
        self.ask("DELETE", "/jetons/courant", 403, headers=own)
        self.ask("POST", "/deconnexion", 403, {}, headers=foreign)
        self.ask("POST", "/deconnexion", 204, {}, headers=own)
        self.ask("GET", "/", 401, headers=cookie)

    def recovered(self, agent):
        """A new password by mail, and the old token dead with it."""
        token = self.token(agent)
        wanted = {"matricule": agent["matricule"], "email": agent["email"]}
        self.ask("POST", "/mot-de-passe-oublie", 202, wanted)
        self.ask("POST", "/mot-de-passe-oublie", 202, dict(wanted, email="autre@exemple.org"))
        link = self.home.token("reinitialisation", agent["email"])
        self.ask("POST", "/activation", 404, {"jeton": link})
        self.ask("POST", "/nouveau-mot-de-passe", 422, {"jeton": link, "mot_de_passe": "court"})
        agent["mot_de_passe"] = "neuf tisserins dans un palmier"
        new = {"jeton": link, "mot_de_passe": agent["mot_de_passe"]}
        self.ask("POST", "/nouveau-mot-de-passe", 200, new)
        self.ask("POST", "/nouveau-mot-de-passe", 410, new)
        self.ask("GET", "/", 401, token=token)

    # Acts

    def acts(self, agent, token):
        """The list, the page, the links: gives the links' tokens."""
        space = self.ask("GET", "/", 200, token=token).json()
        listed = self.ask("GET", "/actes", 200, token=token).json()
        online = [act for act in listed["actes"] if act["statut"] == "en_ligne"]
        self.check(
            (space["nombre"], space["en_ligne"]) == (listed["nombre"], len(online)) == (4, 1),
            f"acts: {space}, {listed}",
        )
        for query, count in (
            ("type=nomination", 1), ("annee=2014", 1), ("annee=2015", 0), ("page=9", 4),
            ("page=x", 4), ("annee=x", 4),
        ):
            found = self.ask("GET", f"/actes?{query}", 200, token=token).json()["actes"]
            self.check(len(found) == count, f"/actes?{query}: {len(found)} acts, not {count}")
        found = self.ask("GET", "/recherche?q=nomination", 200, token=token).json()
        self.check([act["id"] for act in found["actes"]] == [ACT], f"found: {found}")
        self.one_act(token)
        self.notices(token)
        view, download = (self.path(online[0][name]) for name in ("visualiser", "telecharger"))
        self.file(view, "inline")
        self.file(download, "attachment")
        self.forged(view)
        journal = self.ask("GET", "/journal", 200, token=token).json()["entrees"]
        events = [entry["evenement"] for entry in journal]
        self.check(
            (events.count("sensitive_read"), events.count("sensitive_download")) == (2, 2),
            f"the journal has {events}",
        )
        return [link.split("/")[2] for link in (view, download, self.ended_with(agent))]

    def path(self, address):
        """An address of the program, below the account path."""
        return address.partition("/compte")[2]

    def one_act(self, token):
        act = self.ask("GET", f"/actes/{ACT}", 200, token=token).json()
        self.check(self.path(act["adresse"]) == f"/actes/{ACT}", f"an address: {act}")
        for disposition in "ia":
            answer = self.ask("GET", f"/actes/{ACT}?d={disposition}", 303, token=token)
            link = self.path(answer.headers["Location"])
            self.check(f".{disposition}.{ACT}." in link, f"?d={disposition} leads to {link}")
        on_paper = self.ask("GET", f"/actes/{ACT_ON_PAPER}", 200, token=token).json()
        self.check(on_paper["octets"] is None, f"an act without a PDF: {on_paper}")
        for path in (
            f"{ACT}?d=x", f"{ACT}?d=", f"{ACT_ON_PAPER}?d=i", ACT_OF_ANOTHER,
            f"{ACT_OF_ANOTHER}?d=i", "X-1", "a%2Fb", "a" * 65,
        ):
            self.ask("GET", f"/actes/{path}", 404, token=token)
        self.ask("GET", f"/correction?acte={ACT_OF_ANOTHER}", 404, token=token)
        self.ask("GET", f"/actes/{ACT}?d=i&d=a", 400, token=token)

    def notices(self, token):
        """A program's `true`, a form's `oui`; anything else is no."""
        form = {"data": "avis=oui", "headers": {"Content-Type": FORM}}
        for more, wants in (
            ({"body": {"avis": True}}, True), ({"body": {"avis": False}}, False), (form, True),
            ({"body": {"avis": "non"}}, False),
        ):
            said = self.ask("POST", "/avis", 200, token=token, **more).json()
            space = self.ask("GET", "/", 200, token=token).json()
            self.check(said["avis"] == space["avis"] == wants, f"{more}: {said}, {space}")

    def file(self, link, disposition):
        """The whole, a part, nothing new, nothing at all: without a token or a cookie."""
        whole = self.ask("GET", link, 200)
        head = self.ask("HEAD", link, 200)
        for name in ("ETag", "Content-Length", "Content-Disposition", "Cache-Control"):
            self.check(
                head.headers.get(name) == whole.headers.get(name), f"HEAD: {name} is another"
            )
        self.check(whole.content.startswith(b"%PDF-"), f"no PDF: {whole.content[:9]}")
        self.check(
            whole.headers["Content-Disposition"].startswith(disposition), f"not {disposition}"
        )
        self.check("Set-Cookie" not in whole.headers, "a file with a cookie")
        tag, size = whole.headers["ETag"], len(whole.content)
        part = self.ask("GET", link, 206, headers={"Range": "bytes=0-4", "If-Range": tag})
        self.check(part.content == b"%PDF-", f"a part: {part.content}")
        end = self.ask("GET", link, 206, headers={"Range": "bytes=-7"})
        self.check(end.content == whole.content[-7:], f"the end: {end.content}")
        self.ask("GET", link, 416, headers={"Range": f"bytes={size}-"})
        self.ask("GET", link, 304, headers={"If-None-Match": tag})
        self.ask("GET", link, 412, headers={"If-Match": '"another"'})
        renamed = link.rpartition("/")[0] + "/autre.pdf"
        moved = self.ask("GET", renamed, 308)
        self.check(self.path(moved.headers["Location"]) == link, "308 leads elsewhere")

    def forged(self, link):
        """What is no link of ours, each a 404 that tells nothing; a condition changes nothing."""
        _, _, token, name = link.split("/")
        fields = token.split(".")
        for place, text in (
            (0, "2"), (1, "x"), (2, "9999999999"), (3, "a"), (4, ACT_OF_ANOTHER),
            (5, fields[5][::-1]), (6, fields[6][::-1]), (7, "A" * 43),
        ):
            other = ".".join(fields[:place] + [text] + fields[place + 1:])
            for headers in ({}, {"If-None-Match": "*"}, {"Range": "bytes=999999-"}):
                self.ask("GET", f"/a/{other}/{name}", 404, headers=headers)
        for path in (
            f"/a/{token}", f"/a/{token}/acte", f"/a/{token}/x/{name}", f"/a//{name}",
            f"/a/{token}./{name}", f"/a/{token}x/{name}",
        ):
            self.ask("GET", path, 404)

    def ended_with(self, agent):
        """A link of a session that is given back: over at once, for pages by way of sign-in."""
        token = self.token(agent)
        link = self.path(self.ask("GET", f"/actes/{ACT}", 200, token=token).json()["visualiser"])
        self.ask("GET", link, 200)
        self.ask("DELETE", "/jetons/courant", 204, token=token)
        refused = self.ask("GET", link, 403).json()
        self.check(refused["type"].endswith(":acces-refuse"), f"after the end: {refused}")
        answer = self.ask("GET", link, 303, headers={"Accept": "text/html"})
        self.check(f"suite=/compte/actes/{ACT}" in answer.headers["Location"], "no way back")
        return link

    # What is refused

    def refused(self):
        text = {"Content-Type": "text/plain"}
        for path in ("/connexion", "/jetons", "/inscription", "/mot-de-passe-oublie"):
            own = {"Sec-Fetch-Site": "same-origin"}
            self.ask("POST", path, 415, data=b"x", headers=dict(text, **own))
            self.ask("POST", path, 413, data=b"x" * 20_000, headers=dict(text, **own))
            self.ask("POST", path, 400, data=b"{", headers={"Content-Type": "application/json"})
            self.ask("POST", path, 403, data=b"a=b")
            for value in (["x"], 0, None, {"a": "b"}):
                self.ask("POST", path, 400, {"identifiant": value})
            self.ask("POST", path, 422, {"identifiant": "a\0b"})
            self.ask("POST", path, 422, {"identifiant": "a" * 5_000})
        self.ask("GET", "/activation?jeton=a&jeton=b", 400)
        self.ask("GET", "/connexion?suite=" + "a" * 5_000, 414)
        self.ask("GET", "/connexion", 431, headers={"User-Agent": "a" * 9_000})

    def limited(self):
        """Too many from one address; another one goes on, whatever it says of itself."""
        link = {"jeton": "x"}
        one = {ADDRESS_HEADER: "192.0.2.1", "X-Forwarded-For": "203.0.113.1"}
        for _ in range(30):
            self.ask("POST", "/activation", 404, link, headers=one)
        other = dict(one, **{"X-Forwarded-For": "203.0.113.2"})
        self.ask("POST", "/activation", 429, link, headers=other)
        self.ask("POST", "/activation", 404, link)
