"""`make bench`: does reading stay as quick when an office has written ten times as much?"""
