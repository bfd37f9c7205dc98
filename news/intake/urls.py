"""Addresses of the desk within the editor."""

from django.urls import path

from news.intake import checking, keeping, receiving

urlpatterns = [
    path("intake/", keeping.ListView.as_view(), name="intake_list"),
    path("intake/new/", receiving.ReceiveView.as_view(), name="intake_new"),
    path("intake/<int:pk>/", receiving.ReceiveView.as_view(), name="intake_receive"),
    path("intake/<int:pk>/text/", receiving.TextView.as_view(), name="intake_text"),
    path("intake/<int:pk>/files/", receiving.FilesView.as_view(), name="intake_files"),
    path("intake/<int:pk>/files/<int:file>/", receiving.FileView.as_view(), name="intake_file"),
    path(
        "intake/<int:pk>/files/<int:file>/open/", receiving.OpenView.as_view(), name="intake_open"
    ),
    path("intake/<int:pk>/check/", checking.CheckView.as_view(), name="intake_check"),
    path("intake/<int:pk>/answers/", checking.AnswersView.as_view(), name="intake_answers"),
    path("intake/<int:pk>/source/", keeping.SourceView.as_view(), name="intake_source"),
    path("intake/<int:pk>/undo/", keeping.UndoView.as_view(), name="intake_undo"),
]
