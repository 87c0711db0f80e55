"""Settings and addresses; nothing imports it but what starts the server."""
