"""Holds docs/openapi.yaml and the program against each other: by what the one lists and the other
answers, by the way from the form to a token, and by whatever Schemathesis thinks of.

  run.py GUICHET GUICHET_CGI [EXAMPLES]

EXAMPLES are tried for each address and method.
"""

import os
import subprocess
import sys
import tempfile

from bridge import Bridge
from description import Description
from home import Home
from journey import LEAVER, READER, Journey

HERE = os.path.dirname(os.path.abspath(__file__))


def main():
    guichet, program = (os.path.abspath(path) for path in sys.argv[1:3])
    examples = sys.argv[3] if len(sys.argv) > 3 else "10"
    description = Description()
    with tempfile.TemporaryDirectory(prefix="guichet-openapi-") as folder:
        home = Home(folder, guichet)
        with Bridge(program, home.folder) as bridge:
            journey = Journey(description, bridge, home)
            tokens, links = travel(journey)
            if not journey.faults:
                found = explore(description, bridge, tokens, folder, examples)
                journey.check(found == 0, "Schemathesis: see above")
            faults = journey.faults + bridge.faults + home.faults()
            faults += leaks(home, bridge, tokens + links)
            print(f"openapi: {bridge.requests} demandes, {len(faults)} écarts")
    for fault in faults:
        print(fault, file=sys.stderr)
    sys.exit(1 if faults else 0)


def travel(journey):
    journey.addresses()
    journey.problems()
    journey.methods()
    journey.refused()
    journey.limited()
    tokens = [journey.enrol(READER), journey.enrol(LEAVER)]
    journey.signed_in(tokens[0])
    journey.by_cookie(LEAVER)
    journey.recovered(LEAVER)
    return tokens, journey.acts(READER, tokens[0])


def explore(description, bridge, tokens, folder, examples):
    environment = dict(
        os.environ,
        SCHEMATHESIS_HOOKS="hooks",
        PYTHONPATH=HERE,
        GUICHET_URL=bridge.url,
        GUICHET_TOKEN=tokens[0],
        GUICHET_LEAVER=LEAVER["matricule"],
        GUICHET_LEAVER_PASSWORD=LEAVER["mot_de_passe"],
    )
    command = [
        os.path.join(os.path.dirname(sys.executable), "schemathesis"),
        "--config-file", os.path.join(HERE, "schemathesis.toml"),
        "run", description.path, "--url", bridge.url, "--max-examples", examples,
        "--generation-deterministic", "--no-color",
    ]
    done = subprocess.run(command, env=environment, cwd=folder, capture_output=True, text=True)
    if done.returncode != 0:
        print(done.stdout, done.stderr, file=sys.stderr)
    return done.returncode


def leaks(home, bridge, secrets):
    """Secrets that stand where they must not (R95)."""
    log = "".join(bridge.log)
    for secret in secrets + [READER["mot_de_passe"], LEAVER["mot_de_passe"]]:
        if secret in log:
            yield "a secret is in the log"
        for name in home.holds(secret):
            yield f"a secret is in {name}"


main()
