"""What a server asks of the system before it serves."""

import resource
import subprocess
import sys

import pytest

CODE = """
import resource
from hub.web.server import allow_files
hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
resource.setrlimit(resource.RLIMIT_NOFILE, (100, {hard}))
allow_files({wanted})
print(*resource.getrlimit(resource.RLIMIT_NOFILE))
"""


@pytest.mark.parametrize(
    ("hard", "wanted", "told"), [(400, 300, "300 400"), (400, 900, "400 400"), (400, 50, "100 400")]
)
def test_as_many_files_may_be_open_as_connections_need_and_the_system_lets(hard: int, wanted: int, told: str) -> None:
    if resource.getrlimit(resource.RLIMIT_NOFILE)[1] < hard:
        pytest.fail("this process may open too few files")
    code = CODE.format(hard=hard, wanted=wanted)

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == told
