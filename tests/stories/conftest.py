"""A desk at a real vault for each story."""

from tests.services.conftest import clock, desk, hazel, head, wren  # noqa: F401
