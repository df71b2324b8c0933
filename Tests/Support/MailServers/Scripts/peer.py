"""An SMTP server that misbehaves on demand and remembers what it saw.

usage: peer.py OPTIONS   (one JSON object)
  log        file that gets one JSON object a line, synced before anything is answered
  tls        "implicit" or "starttls"; with cert and key
  users      {"name": "secret"}; with it, MAIL without sign-in gets 530
  greeting   the first line instead of 220
  hang       a verb that is never answered ("CONNECT" for the greeting)

The recipient's local part before a plus chooses the behaviour, see `behave` below. It prints
"ready PORT" and ends when its standard input closes.
"""

import asyncio
import base64
import json
import os
import re
import socket
import ssl
import struct
import sys

options = json.loads(sys.argv[1])
log = os.open(options["log"], os.O_CREAT | os.O_APPEND | os.O_WRONLY, 0o600)


def note(event, **facts):
    os.write(log, (json.dumps({"event": event, **facts}) + "\n").encode())


def accept(recipients, data):
    """The message is ours from here on, whatever the client gets to hear."""
    note("accepted", recipients=recipients, data=base64.b64encode(data).decode())
    os.fsync(log)


def context():
    made = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    made.load_cert_chain(options["cert"], options["key"])
    return made


class Gone(Exception):
    pass


class Session:
    def __init__(self, reader, writer):
        self.reader, self.writer = reader, writer
        self.encrypted = options.get("tls") == "implicit"
        self.signed_in = False
        self.recipients = []
        self.behaviour = ""

    async def say(self, *lines):
        self.writer.write("".join(line + "\r\n" for line in lines).encode())
        await self.writer.drain()

    async def line(self):
        line = await self.reader.readline()
        if not line:
            raise Gone
        note("line", text=line.decode("latin1"))
        return line

    def drop(self, reset=False):
        if reset:
            raw = self.writer.get_extra_info("socket")
            raw.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            self.writer.transport.abort()
        raise Gone

    async def hang(self, place):
        if options.get("hang") == place:
            await asyncio.sleep(3600)

    async def run(self):
        note("connect")
        await self.hang("CONNECT")
        await self.say(options.get("greeting", "220 peer ESMTP"))
        while True:
            text = (await self.line()).decode("latin1").strip()
            verb = text.split(" ")[0].upper()
            await self.hang(verb)
            answer = getattr(self, "on_" + verb.lower(), None)
            if answer is None:
                await self.say("502 5.5.2 what?")
            else:
                await answer(text)

    async def on_ehlo(self, text):
        features = ["SIZE 10000000", "8BITMIME", "SMTPUTF8", "ENHANCEDSTATUSCODES"]
        if options.get("tls") == "starttls" and not self.encrypted:
            features.append("STARTTLS")
        elif "users" in options:
            features.append("AUTH PLAIN XOAUTH2")
        await self.say("250-peer", *("250-" + f for f in features[:-1]), "250 " + features[-1])

    async def on_helo(self, text):
        await self.say("250 peer")

    async def on_starttls(self, text):
        if options.get("tls") != "starttls":
            return await self.say("502 5.5.1 no")
        await self.say("220 go")
        await self.writer.start_tls(context())
        self.encrypted = True

    async def on_auth(self, text):
        words = text.split(" ")
        if len(words) < 3:
            await self.say("334 ")
            words.append((await self.line()).decode().strip())
        proof = base64.b64decode(words[2]).decode()
        if words[1].upper() == "XOAUTH2":
            user, secret = re.match("user=(.*?)\x01auth=Bearer (.*?)\x01\x01", proof).groups()
        else:
            _, user, secret = proof.split("\0")
        note("sign-in", user=user)
        if options.get("users", {}).get(user) != secret:
            return await self.say("535 5.7.8 sign-in failed")
        self.signed_in = True
        await self.say("235 2.7.0 welcome")

    async def on_mail(self, text):
        self.recipients, self.behaviour = [], ""
        if "users" in options and not self.signed_in:
            return await self.say("530 5.7.0 sign in first")
        if "bad_sender" in text:
            return await self.say("553 5.7.1 not your address")
        await self.say("250 2.1.0 ok")

    async def on_rcpt(self, text):
        address = re.search(r"<([^>]*)>", text).group(1)
        self.recipients.append(address)
        self.behaviour = re.split("[+@]", address)[0]
        if self.behaviour == "drop_rcpt":
            self.drop()
        answers = {
            "tmp_rcpt": ["450 4.2.1 try later"],
            "rej_rcpt": ["550-5.1.1 no such user", "550 5.1.1 look again"],
            "full_rcpt": ["552 5.2.2 mailbox full"],
            "busy": ["421 4.3.2 closing"],
        }
        await self.say(*answers.get(self.behaviour, ["250 2.1.5 ok"]))
        if self.behaviour == "busy":
            self.drop()

    async def on_data(self, text):
        if self.behaviour == "hang_data":
            await asyncio.sleep(3600)
        if self.behaviour == "race":
            await asyncio.sleep(0.05)
        await self.say("354 go")
        data = b""
        while True:
            line = await self.line()
            if self.behaviour == "drop_body":
                self.drop(reset=True)
            if line == b".\r\n":
                break
            data += line
        await self.behave(data)

    async def behave(self, data):
        """What happens when the final dot is here."""
        if self.behaviour == "drop_dot_lost":
            self.drop()
        refusals = {
            "tmp_dot": "451 4.3.0 later",
            "perm_dot": "554 5.6.0 spam",
            "garbage_dot": "xyz not smtp",
        }
        if self.behaviour in refusals:
            await self.say(refusals[self.behaviour])
            if self.behaviour == "garbage_dot":
                self.drop()
            return
        accept(self.recipients, data)
        if self.behaviour == "drop_dot":
            self.drop()
        if self.behaviour == "rst_dot":
            self.drop(reset=True)
        if self.behaviour == "late_dot":
            await asyncio.sleep(3600)
        await self.say("250 2.0.0 Ok: queued as 4711")
        if self.behaviour == "rst_after":
            self.drop(reset=True)
        if self.behaviour == "close_after":
            self.drop()

    async def on_rset(self, text):
        await self.say("250 2.0.0 ok")

    async def on_noop(self, text):
        await self.say("250 2.0.0 ok")

    async def on_quit(self, text):
        await self.say("221 2.0.0 bye")
        self.drop()


async def serve(reader, writer):
    try:
        await Session(reader, writer).run()
    except (Gone, ConnectionError, ssl.SSLError, asyncio.IncompleteReadError,
            asyncio.CancelledError):
        pass
    finally:
        note("gone")
        writer.close()


async def main():
    tls = context() if options.get("tls") == "implicit" else None
    server = await asyncio.start_server(serve, "127.0.0.1", 0, ssl=tls)
    print("ready", server.sockets[0].getsockname()[1], flush=True)
    ended = asyncio.Event()
    asyncio.get_running_loop().add_reader(0, ended.set)
    await ended.wait()


asyncio.run(main())
