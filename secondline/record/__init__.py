"""What this person tells us: plain frozen values, read strictly from TOML or JSON and CSV."""
