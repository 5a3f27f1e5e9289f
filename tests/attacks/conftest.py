"""What judges speaks as clearly as a test does."""

import pytest

pytest.register_assert_rewrite("tests.attacks.judging")
