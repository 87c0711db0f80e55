"""The six questions over HTTP, for programs on this machine: the same answers as on the pages."""
