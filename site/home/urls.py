from django.urls import path

from home import views
from home.search.views import clicked, search, suggestions

urlpatterns = [
    path("search/", search, name="search"),
    path("search/suggestions/", suggestions, name="search_suggestions"),
    path("search/clicked/", clicked, name="search_clicked"),
    path("organisations/", views.organisation_list, name="organisation_list"),
    path("organisations/<slug:slug>/", views.organisation, name="organisation"),
    path("topics/<slug:slug>/", views.topic, name="topic"),
    path("projects/<slug:slug>/", views.project, name="project"),
]
