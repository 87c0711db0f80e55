"""Whether another illness may have to come first, before a pain medicine can be judged.

`results` reads the tests of the record against the ranges of an illness, `features` finds what
points to it.
"""
