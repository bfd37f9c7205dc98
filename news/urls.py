from django.urls import path

from news.feeds import NewsAtom, NewsRss
from news.newsletter.views import newsletter_file, newsletter_list

urlpatterns = [
    path("feeds/news.rss", NewsRss(), name="news_rss"),
    path("feeds/news.atom", NewsAtom(), name="news_atom"),
    path("newsletters/", newsletter_list, name="newsletter_list"),
    path("newsletters/<int:year>/", newsletter_list, name="newsletter_year"),
    path("newsletters/<int:year>/<int:number>.<str:kind>", newsletter_file, name="newsletter_file"),
]
