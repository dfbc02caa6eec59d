"""What a program does one after the other, each answer looked up in the description."""

import requests
from bridge import ADDRESS_HEADER
from description import addresses_of_the_program, problems_of_the_program

JSON = {"Accept": "application/json"}

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
        elif method in self.description.methods.get(path, ()):
            fault = self.description.fault(path, method, answer)
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
            answer = requests.options(self.bridge.url + path, headers=JSON)
            allowed = set(answer.headers.get("Allow", "").split(", ")) - {"", "HEAD", "OPTIONS"}
            self.check(
                allowed == described.get(path, set()),
                f"{path}: the program allows {allowed}, described are {described.get(path)}",
            )

    def problems(self):
        requests_, fields = problems_of_the_program()
        types, codes = self.description.problem_types
        spoken = {f"urn:guichet:probleme:{name}" for name in requests_ | fields}
        self.check(types == spoken, f"types of problems: {types ^ spoken}")
        self.check(codes == fields, f"codes of fields: {codes ^ fields}")

    def methods(self):
        for path in self.description.methods:
            answer = self.ask("PUT", path, 405)
            self.check("Allow" in answer.headers, f"PUT {path}: no Allow")
            self.ask("BREW", path, 501)
        for path in ("/rien", "/espace", "/message", "/acte", "/connexion/", "/jetons/"):
            self.ask("GET", path, 404)

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
        for path in ("/", "/mot-de-passe", "/sessions", "/journal", "/recherche"):
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
