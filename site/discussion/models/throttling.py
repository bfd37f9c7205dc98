"""How many messages one sender has left in a while, counted in the database.

A local cache counts per process; a row is one number for all of them.
"""

from django.db import models


class Throttle(models.Model):
    """Messages of one sender in the window that began at `window`.

    `sender` is a keyed hash that changes every day (`discussion.senders`), not an address.
    """

    sender = models.CharField(max_length=64)
    window = models.DateTimeField(db_index=True)
    count = models.PositiveIntegerField(default=0)

    class Meta:
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["sender", "window"], name="one_throttle_per_window")
        ]

    def __str__(self) -> str:
        return f"{self.window:%Y-%m-%d %H:%M} {self.count}"
