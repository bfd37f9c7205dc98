"""One file for each kind of scene; helpers that several kinds share have their own."""
