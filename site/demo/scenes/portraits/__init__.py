"""Portraits: who sits, what they wear, how they are painted."""
