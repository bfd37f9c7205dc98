from django.urls import path

from home import views

urlpatterns = [
    path("organisations/", views.organisation_list, name="organisation_list"),
    path("organisations/<slug:slug>/", views.organisation, name="organisation"),
    path("topics/<slug:slug>/", views.topic, name="topic"),
    path("projects/<slug:slug>/", views.project, name="project"),
]
