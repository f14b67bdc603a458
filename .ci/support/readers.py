"""Installs the programs and packages with which documents are read back."""

import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[2] / ".build/readers"


def install(programs, packages, lone=()):
    """Installs what is missing, and runs this program anew with the Python that has the
    packages.

    programs: Debian's packages by the programs that they bring, as {"java": ["..."]}.
    packages: Python's packages; of those in `lone` without what they depend on.
    """
    install_programs(programs)
    python = FOLDER / "bin/python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", FOLDER], check=True)
    installed = FOLDER / "installed.txt"
    known = installed.read_text().split() if installed.exists() else []
    pip = [python, "-m", "pip", "install", "-q", "--disable-pip-version-check"]
    for options, names in (([], packages), (["--no-deps"], lone)):
        missing = [name for name in names if name not in known]
        if missing:
            subprocess.run([*pip, *options, *missing], check=True)
            known += missing
            installed.write_text("\n".join(known))
    if Path(sys.prefix) != FOLDER:
        os.execv(python, [python, *sys.argv])


def install_programs(programs):
    missing = [
        package for program, own in programs.items() if not shutil.which(program)
        for package in own]
    if importlib.util.find_spec("ensurepip") is None:
        missing.append("python3-venv")
    if not missing:
        return
    root = () if os.geteuid() == 0 else ("sudo",)
    subprocess.run([*root, "apt-get", "update", "-qq"], check=True)
    subprocess.run(
        [*root, "apt-get", "install", "-y", "-qq", "--no-install-recommends", *missing],
        check=True, stdout=subprocess.DEVNULL)
