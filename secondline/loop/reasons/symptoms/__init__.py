"""Whether a symptom of this person may come from something that they take.

`present` finds the symptoms of a record, `onset` when each began, `suspects` what is taken that can
cause it, and `weighing` what speaks for and against each.
"""
