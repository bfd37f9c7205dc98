"""Run one function in several real processes at the same moment, on the test's database."""

import multiprocessing
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing.synchronize import Barrier
from typing import TypeVar

from django.db import connection, connections

Result = TypeVar("Result")
PATIENCE = 60  # seconds until all processes stand at the start
_shared: dict[str, Barrier] = {}
_laid_aside: list[object] = []


def at_once(task: Callable[..., Result], arguments: list[tuple]) -> list[Result]:
    """Call `task` with each of `arguments`, every call in a process of its own, all together."""
    connections.close_all()  # a process needs a connection of its own, not a share of ours
    fork = multiprocessing.get_context("fork")
    start = fork.Barrier(len(arguments))
    with ProcessPoolExecutor(len(arguments), fork, _shared.update, ({"start": start},)) as pool:
        calls = [pool.submit(_start_together, task, *values) for values in arguments]
        return [call.result() for call in calls]


def _start_together(task: Callable, *values: object) -> object:
    _let_go_of_what_the_parent_opened()
    connection.ensure_connection()
    _shared["start"].wait(PATIENCE)
    return task(*values)


def _let_go_of_what_the_parent_opened() -> None:
    """Open a connection of our own. After a browser test there may be one that `close_all` did not
    see: the parent then asks under Playwright's event loop, which does not outlive the fork. To
    close it would close the parent's, so it is only laid aside."""
    _laid_aside.append(connection.connection)
    connection.connection = None
