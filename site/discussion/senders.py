"""Who sent a message, as far as the rate limit needs to know: a number that means nothing else.

The address itself is never stored. Its keyed hash changes every day, so that neither the table nor
two days of it tell who wrote what; only someone with SECRET_KEY could try all addresses.
"""

import ipaddress

from django.http import HttpRequest
from django.utils import timezone
from django.utils.crypto import salted_hmac

from discussion.conf import trusted_proxy_count

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
# The block that a provider hands to one IPv6 customer: within it addresses are free to change.
IPV6_CUSTOMER_PREFIX = 64


def sender_of(request: HttpRequest) -> str:
    """Return 64 hexadecimal digits that stand for the sender of `request` today."""
    today = timezone.now().date().isoformat()
    network = _network(client_address(request))
    return salted_hmac(f"discussion.sender.{today}", network, algorithm="sha256").hexdigest()


def client_address(request: HttpRequest) -> str:
    """The address the request came from, or "" when the server does not say.

    X-Forwarded-For is written by whoever likes to, except for its last entries: with
    TRUSTED_PROXY_COUNT = n the n-th from the right was added by the outermost proxy of our own.
    """
    proxies = trusted_proxy_count()
    forwarded = request.META.get("HTTP_X_FORWARDED_FOR", "").split(",")
    if proxies and len(forwarded) >= proxies and _parse(forwarded[-proxies]):
        return forwarded[-proxies].strip()
    return request.META.get("REMOTE_ADDR", "")


def _network(address: str) -> str:
    parsed = _parse(address)
    if parsed is None:
        return address
    if parsed.version == 4:  # noqa: PLR2004
        return str(parsed)
    if parsed.ipv4_mapped:
        return str(parsed.ipv4_mapped)
    return str(ipaddress.ip_network((parsed, IPV6_CUSTOMER_PREFIX), strict=False))


def _parse(address: str) -> Address | None:
    try:
        return ipaddress.ip_address(address.strip())
    except ValueError:
        return None
