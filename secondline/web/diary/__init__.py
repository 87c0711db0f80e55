"""The diary: check-ins."""
