"""Reports and galleries in the words of schema.org."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from django.http import HttpRequest

from core.structured_data import Node, moment, node, picture_url, published, publisher_node
from people.models import Appearance, Role
from people.structured_data import nodes_of

if TYPE_CHECKING:
    from news.models import EventGalleryPage, GalleryPhoto, NewsReportPage

ON_STAGE = {Role.PRESIDING, Role.SPEAKER, Role.MODERATOR, Role.LEADER}


def article_node(
    report: "NewsReportPage", people: Iterable[Appearance], request: HttpRequest
) -> Node:
    return node(
        "NewsArticle",
        headline=report.title,
        description=report.description,
        url=_url(report, request),
        image=picture_url(report.sharing_image, request),
        **published(report),
        author=[node("Person", name=report.writer)]
        if report.writer
        else nodes_of(people, {Role.WRITER}, request) or publisher_node(request),
        publisher=publisher_node(request),
        keywords=[topic.title for topic in report.topics.all()],
    )


def event_nodes(
    report: "NewsReportPage", people: Iterable[Appearance], request: HttpRequest
) -> list[Node]:
    """The event that was reported, or nothing when its day is not known."""
    if not report.start_date:
        return []
    event = node(
        "Event",
        name=report.title,
        description=report.description,
        startDate=moment(report.start_date, report.start_time),
        endDate=moment(report.last_day, report.end_time),
        eventStatus="https://schema.org/EventScheduled",
        eventAttendanceMode=_attendance(report),
        location=_locations(report, request),
        organizer=_organizer(report, request),
        performer=nodes_of(people, ON_STAGE, request),
        image=picture_url(report.sharing_image, request),
        url=_url(report, request),
    )
    return [event]


def gallery_node(
    gallery: "EventGalleryPage", photos: "Iterable[GalleryPhoto]", request: HttpRequest
) -> Node:
    return node(
        "ImageGallery",
        name=gallery.title,
        description=gallery.description,
        url=_url(gallery, request),
        **published(gallery),
        temporalCoverage=moment(gallery.start_date, None),
        publisher=publisher_node(request),
        image=[_photo_node(photo, request) for photo in photos],
    )


def _photo_node(photo: "GalleryPhoto", request: HttpRequest) -> Mapping[str, object]:
    return node(
        "ImageObject",
        contentUrl=picture_url(photo.image, request),
        caption=photo.caption or photo.alt_text,
        creditText=photo.credit or photo.image.credit,
    )


def _attendance(report: "NewsReportPage") -> str:
    modes = {(True, True): "Mixed", (True, False): "Online"}
    mode = modes.get((report.is_online, bool(report.venue_name)), "Offline")
    return f"https://schema.org/{mode}EventAttendanceMode"


def _locations(report: "NewsReportPage", request: HttpRequest) -> list[Node]:
    places = []
    if report.venue_name or report.administrative_area:
        places.append(_place(report))
    if report.is_online:
        places.append(
            node("VirtualLocation", name=report.online_platform, url=_url(report, request))
        )
    return places


def _place(report: "NewsReportPage") -> Node:
    address = node(
        "PostalAddress",
        streetAddress=report.venue_subdistrict,
        addressLocality=report.venue_district,
        addressRegion=report.venue_province,
        addressCountry="TH",
    )
    name = report.venue_name or report.administrative_area
    return node("Place", name=name, address=address, hasMap=report.venue_map_url)


def _organizer(report: "NewsReportPage", request: HttpRequest) -> Node | None:
    if not report.organiser_name:
        return None
    organiser = report.organiser
    url = request.build_absolute_uri(organiser.get_absolute_url()) if organiser else ""
    return node("Organization", name=report.organiser_name, url=url)


def _url(page: "NewsReportPage | EventGalleryPage", request: HttpRequest) -> str:
    return request.build_absolute_uri(page.get_url(request))
