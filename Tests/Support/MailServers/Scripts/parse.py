"""Reads messages with Python's own e-mail package, which shares no code with what wrote them.

Standard input: one base64 message a line. Standard output: one JSON object a line, with what the
parser saw and what it found wrong.
"""

import base64
import email
import email.policy
import json
import re
import sys
from email.header import decode_header, make_header
from email.utils import getaddresses
from html.parser import HTMLParser


class Page(HTMLParser):
    """What a reader's browser would make of the HTML part."""

    def __init__(self):
        super().__init__()
        self.elements, self.links, self.text = set(), [], ""

    def handle_starttag(self, tag, attributes):
        self.elements.add(tag)
        self.links += [value for name, value in attributes if name == "href"]
        self.elements |= {name for name, _ in attributes if name.startswith("on")}

    def handle_data(self, data):
        self.text += data


def wire_problems(raw):
    if any(b > 126 or (b < 32 and b not in (9, 10, 13)) for b in raw):
        yield "not 7-bit"
    if re.search(rb"\r(?!\n)|(?<!\r)\n", raw):
        yield "bare CR or LF"
    if any(len(line) > 78 for line in raw.split(b"\r\n")):
        yield "line longer than 78"
    body = raw.split(b"\r\n\r\n", 1)[1].split(b"\r\n")
    if any(line.startswith((b".", b"From ")) for line in body):
        yield "line that starts with a dot or From"
    if not raw.endswith(b"\r\n"):
        yield "no line end at the end"


def leaf(part):
    return {
        "type": part.get_content_type(),
        "charset": part.get_content_charset(),
        "filename": part.get_filename(),
        "text": part.get_payload(decode=True).decode("utf-8").replace("\r\n", "\n"),
    }


def mailboxes_in(raw, message, name):
    """Addresses by the strict parser; names by the older one, which joins encoded words rightly."""
    written = email.message_from_bytes(raw, policy=email.policy.compat32)[name]
    names = [str(make_header(decode_header(name))) for name, _ in getaddresses([written])]
    addresses = [address.addr_spec for address in message[name].addresses]
    return [list(mailbox) for mailbox in zip(names, addresses, strict=True)]


def read(raw):
    message = email.message_from_bytes(raw, policy=email.policy.default)
    problems = list(wire_problems(raw))
    problems += [repr(d) for p in message.walk() for d in p.defects]
    problems += [repr(d) for h in message.values() for d in getattr(h, "defects", ())]
    parts = [leaf(part) for part in message.walk() if not part.is_multipart()]
    page = Page()
    for part in parts:
        if part["type"] == "text/html":
            page.feed(part["text"])
    mailboxes = {name: mailboxes_in(raw, message, name) for name in ("From", "To", "Reply-To")}
    return {
        "problems": problems,
        "headers": [[name, str(value).strip()] for name, value in message.items()],
        "mailboxes": mailboxes,
        "date": message["Date"].datetime.isoformat(),
        "structure": [part.get_content_type() for part in message.walk()],
        "parts": parts,
        "elements": sorted(page.elements),
        "links": page.links,
        "page": page.text,
    }


for line in sys.stdin:
    print(json.dumps(read(base64.b64decode(line))), flush=True)
