"""The moderation desk at /admin/comments/."""

from django.db.models import Model
from django.urls import URLPattern, path, reverse
from wagtail.admin.admin_url_finder import ModelAdminURLFinder
from wagtail.admin.viewsets.model import ModelViewSet

from discussion.desk.filters import CommentFilterSet
from discussion.desk.menu import CommentsMenuItem
from discussion.desk.views import CommentIndexView, CommentInspectView, DecideView
from discussion.models import Comment
from discussion.permissions import moderation_policy

NAME = "comments"


class CommentURLFinder(ModelAdminURLFinder):
    """Where Wagtail's reports link to: a comment is looked at, never edited."""

    edit_url_name = f"{NAME}:inspect"

    def get_edit_url(self, instance: Model) -> str | None:
        if self.user and not moderation_policy.user_has_permission(self.user, "view"):
            return None
        return self.construct_edit_url(instance)


class CommentViewSet(ModelViewSet):
    """A queue to decide about: of ModelViewSet's views it keeps the listing and the inspection."""

    model = Comment
    name = NAME
    icon = "comment"
    menu_label = "ความคิดเห็น"
    menu_name = NAME
    menu_order = 250
    menu_item_class = CommentsMenuItem
    add_to_admin_menu = True
    add_to_reference_index = False  # a page is not "in use" because somebody commented on it
    form_fields: list[str] = []
    inspect_view_enabled = True
    copy_view_enabled = False
    index_view_class = CommentIndexView
    inspect_view_class = CommentInspectView
    index_template_name = CommentIndexView.template_name
    index_results_template_name = CommentIndexView.results_template_name
    search_fields = CommentIndexView.search_fields
    filterset_class = CommentFilterSet
    url_finder_class = CommentURLFinder

    @property
    def menu_url(self) -> str:
        return f"{reverse(self.get_url_name('index'))}?status={Comment.Status.PENDING}"

    def get_common_view_kwargs(self, **kwargs: object) -> dict:
        return {
            "model": self.model,
            "header_icon": self.icon,
            "index_url_name": self.get_url_name("index"),
            "index_results_url_name": self.get_url_name("index_results"),
            "inspect_url_name": self.get_url_name("inspect"),
            "decide_url_name": self.get_url_name("decide"),
            **kwargs,
        }

    def get_urlpatterns(self) -> list[URLPattern]:
        return [
            path("", self.index_view, name="index"),
            path("results/", self.index_results_view, name="index_results"),
            path("<int:pk>/", self.inspect_view, name="inspect"),
            path("<int:pk>/<slug:name>/", self.construct_view(DecideView), name="decide"),
        ]
