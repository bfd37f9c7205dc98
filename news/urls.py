from django.urls import path

from news.feeds import NewsAtom, NewsRss

urlpatterns = [
    path("feeds/news.rss", NewsRss(), name="news_rss"),
    path("feeds/news.atom", NewsAtom(), name="news_atom"),
]
