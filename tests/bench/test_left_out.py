"""What the hub is measured without is still there to be left out."""

import subprocess
import sys

import pytest


@pytest.mark.parametrize(
    "left_out",
    ["bench.policy.serve:leave_the_policy_out", "bench.guard.serve:leave_the_guard_out"],
)
def test_what_is_left_out_has_its_place(left_out: str) -> None:
    """In a process of its own: what was left out does not come back."""
    module, _, function = left_out.partition(":")

    done = subprocess.run(
        [sys.executable, "-c", f"from {module} import {function}; {function}()"], capture_output=True, check=False
    )

    assert (done.returncode, done.stderr) == (0, b"")
