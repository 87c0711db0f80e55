"""Seen: a diary, an effect, chances as people; each as numbers first, then as a picture.

Pure: what is drawn comes in as values, and the same values give the same picture. Every picture is
made on this machine, as SVG.
"""
