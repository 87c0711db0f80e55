import pytest

from tests.stored import store_in


@pytest.fixture(autouse=True)
def file(tmp_path):
    with store_in(tmp_path) as made:
        yield made
