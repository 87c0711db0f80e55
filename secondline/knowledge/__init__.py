"""What medicine knows: one YAML file per thing, cited, dated, and the little code that reads it."""
