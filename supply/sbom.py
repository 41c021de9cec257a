"""Write the software bill of materials: `python -m supply.sbom dist/sbom.cdx.json`."""

import sys
from pathlib import Path

from supply.locked import sbom


def main(file: str) -> None:
    """Write it, and tell where."""
    target = Path(file)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(sbom(), encoding="utf-8")
    print(target)


if __name__ == "__main__":
    main(sys.argv[1])
