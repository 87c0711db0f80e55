"""The six questions, in order: safety, response, reasons, options, experiment, visit."""
