"""A mail server that keeps what it is given: enough SMTP for one client at a time."""

import socketserver
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from threading import Thread
from typing import Self

GREETING = b"220 test\r\n"
ANSWERS = {"DATA": b"354 go on\r\n", "QUIT": b"221 bye\r\n"}
REFUSED = b"550 no such mailbox\r\n"
OK = b"250 ok\r\n"


class Session(socketserver.StreamRequestHandler):
    def handle(self) -> None:
        self.wfile.write(GREETING)
        for line in iter(self.rfile.readline, b""):
            verb = line.split(maxsplit=1)[0].decode().upper()
            refused = verb == "RCPT" and any(name in line for name in self.server.unknown)
            self.wfile.write(REFUSED if refused else ANSWERS.get(verb, OK))
            if verb == "DATA":
                self.server.received.append(self._read_message())
                self.wfile.write(OK)
            if verb == "QUIT":
                return

    def _read_message(self) -> EmailMessage:
        lines = iter(self.rfile.readline, b".\r\n")
        return message_from_bytes(b"".join(lines), policy=default)


class MailServer(socketserver.ThreadingTCPServer):
    """`with MailServer() as server`: listens on `server.port` until the end of the block."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Session)
        self.port: int = self.server_address[1]
        self.unknown: tuple[bytes, ...] = ()  # addresses it refuses
        self.received: list[EmailMessage] = []

    def __enter__(self) -> Self:
        Thread(target=self.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *args: object) -> None:
        self.shutdown()
        self.server_close()
