from django.urls import path

from discussion.views import CommentFormView

app_name = "discussion"
urlpatterns = [path("<int:page_id>/", CommentFormView.as_view(), name="comment")]
