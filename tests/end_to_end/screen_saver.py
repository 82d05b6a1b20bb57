"""A desktop's screensaver on the session bus, as far as wakepy talks to it; run as a program.

Says what it is asked, whether Hearthside believes the laptop to be awake, and whether the facilitator was told.
"""

from __future__ import annotations

import sys
import threading

from jeepney import HeaderFields, MessageType, new_error, new_method_return
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import DBusConnection, open_dbus_connection

from hearthside.laptop.wakefulness import Wakefulness

_COOKIE = 4711


def serve(bus: DBusConnection, *, agrees: bool) -> None:
    """Answer until it is asked to let the screen go dark again, or once if it does not agree."""
    while True:
        message = bus.receive()
        if message.header.message_type is not MessageType.method_call:
            continue
        asked = message.header.fields[HeaderFields.member]
        say(asked, *message.body)
        if not agrees:
            bus.send(new_error(message, "org.freedesktop.DBus.Error.AccessDenied"))
            return
        answer = ("u", (_COOKIE,)) if asked == "Inhibit" else (None, ())
        bus.send(new_method_return(message, *answer))
        if asked == "UnInhibit":
            return


def say(*words: object) -> None:
    """Write a line for the test that reads along."""
    sys.stdout.write(" ".join(map(str, words)) + "\n")
    sys.stdout.flush()


def main(*, agrees: bool) -> None:
    """Present for as long as it takes the desktop to answer."""
    with open_dbus_connection(bus="SESSION") as bus:
        bus.send_and_get_reply(message_bus.RequestName("org.freedesktop.ScreenSaver"))
        desktop = threading.Thread(target=serve, args=(bus,), kwargs={"agrees": agrees})
        desktop.start()
        told, known = threading.Event(), threading.Event()
        with Wakefulness(lambda _advice: told.set()) as wakefulness:
            while wakefulness.awake is None:
                known.wait(0.01)
            say("awake", wakefulness.awake)
        desktop.join()
        say("told", told.is_set())


if __name__ == "__main__":
    main(agrees=sys.argv[1] == "agrees")
