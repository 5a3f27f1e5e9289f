"""The story played through the real windows."""
