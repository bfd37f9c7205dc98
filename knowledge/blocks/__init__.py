from .sections import SECTION_BLOCKS, SECTION_KINDS, SectionBlock

__all__ = ["SECTION_BLOCKS", "SECTION_KINDS", "SectionBlock"]
