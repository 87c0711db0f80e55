"""5. Can we find out? Which of the options a person can compare fairly on their own days."""

from secondline.loop.experiment.eligible import design

__all__ = ["design"]
