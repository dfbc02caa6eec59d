"""What Schemathesis is told of Guichet: who signs in, and whence forms come."""

import os

import requests
import schemathesis

URL = os.environ["GUICHET_URL"]
# They end the session that they come with: each gets one of its own, of an agent of its own.
ENDING = {("/deconnexion", "post"), ("/jetons/courant", "delete")}


@schemathesis.auth(refresh_interval=None)
class Bearer:
    def get(self, case, context):
        operation = case.operation
        security = operation.definition.raw.get("security", [])
        if not any("porteur" in choice for choice in security):
            return None
        if (operation.path, operation.method.lower()) not in ENDING:
            return os.environ["GUICHET_TOKEN"]
        identity = {
            "identifiant": os.environ["GUICHET_LEAVER"],
            "mot_de_passe": os.environ["GUICHET_LEAVER_PASSWORD"],
        }
        answer = requests.post(
            URL + "/jetons", json=identity, headers={"Accept": "application/json"}, timeout=60
        )
        return answer.json()["jeton"]

    def set(self, case, data, context):
        if data:
            case.headers["Authorization"] = f"Bearer {data}"


@schemathesis.hook
def before_call(context, case, kwargs):
    # A form without a token is a browser's, which says whence it comes; JSON may be anybody's.
    if case.media_type == "application/x-www-form-urlencoded":
        case.headers["Sec-Fetch-Site"] = "same-origin"
