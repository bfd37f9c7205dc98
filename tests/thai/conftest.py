from hypothesis import settings

# The first example of a test may load the word list, which takes longer than hypothesis allows;
# its database of examples would be a folder in the project.
settings.register_profile("thai", deadline=None, database=None)
settings.load_profile("thai")
