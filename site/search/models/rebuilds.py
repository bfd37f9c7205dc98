"""How far the index was rebuilt."""

from django.db import models


class Rebuild(models.Model):
    """One run of `rebuild_search`, or several that went on where the one before was interrupted."""

    started_at = models.DateTimeField(auto_now_add=True)
    finished_at = models.DateTimeField(null=True)
    # The last key that was indexed of each model, by the model's label.
    reached = models.JSONField(default=dict)

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.started_at:%Y-%m-%d %H:%M}"
