from .contact import ContactPage, ContactPhone
from .front import FeaturedGallery, FeaturedPractice, HomePage, LeadReport
from .standard import StandardPage

__all__ = [
    "ContactPage",
    "ContactPhone",
    "FeaturedGallery",
    "FeaturedPractice",
    "HomePage",
    "LeadReport",
    "StandardPage",
]
