from django.urls import path

from knowledge.feeds import PracticesAtom, PracticesRss

urlpatterns = [
    path("feeds/practices.rss", PracticesRss(), name="practices_rss"),
    path("feeds/practices.atom", PracticesAtom(), name="practices_atom"),
]
