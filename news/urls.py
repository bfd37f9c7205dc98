from django.urls import path

from news.feeds import NewsAtom, NewsRss
from news.newsletter.views import newsletter_file, newsletter_list
from news.sharing.views import picture

urlpatterns = [
    path("feeds/news.rss", NewsRss(), name="news_rss"),
    path("feeds/news.atom", NewsAtom(), name="news_atom"),
    path(
        "sharing/<int:page_id>-<slug:fingerprint>/<slug:kind>.jpg", picture, name="sharing_picture"
    ),
    path("newsletters/", newsletter_list, name="newsletter_list"),
    path("newsletters/<int:year>/", newsletter_list, name="newsletter_year"),
    path("newsletters/<int:year>/<int:number>.<str:kind>", newsletter_file, name="newsletter_file"),
]
