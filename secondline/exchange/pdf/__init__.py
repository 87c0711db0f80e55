"""One accessible page for the visit, typeset with Typst."""
