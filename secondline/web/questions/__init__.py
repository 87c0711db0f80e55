"""The question worth asking."""
