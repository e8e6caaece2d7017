"""The Chromium that the tests drive: found on this machine, or else installed.

`python tests/chromium.py` finds one, installs one if there is none, and says in one sentence when neither can be done.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

# The shell keeps no windows: the tests of pages take half as long in it.
NAMES = (
    "chromium-headless-shell",
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
NONE = (
    "There is no Chromium for the tests: install one (Debian: apt-get install chromium), "
    "or name it in SAMKIT_CHROMIUM, and try again."
)
ROOT = hasattr(os, "geteuid") and os.geteuid() == 0

# Quiet on a closed network; Chromium's sandbox can't be used by root.
ARGS = (
    *(("--no-sandbox",) if ROOT else ()),
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@cache
def path() -> str:
    """Give the browser to use; raise `RuntimeError` with a sentence for people if there is none."""
    named = os.environ.get("SAMKIT_CHROMIUM")
    if named:
        if not version(named):
            message = f"SAMKIT_CHROMIUM names {named}, and no browser starts there: correct it or unset it."
            raise RuntimeError(message)
        return named
    found = next((place for name in NAMES if (place := shutil.which(name)) and version(place)), None) or playwrights()
    if not found:
        raise RuntimeError(NONE)
    return found


def version(browser: str) -> str:
    """Ask the browser for its version: a name on PATH may be a stub, or lack its libraries. Empty if it won't start."""
    told = run(browser, "--version", seconds=60)
    return told.stdout.strip() if told and told.returncode == 0 else ""


def playwrights() -> str | None:
    """Give the Chromium that Playwright has downloaded, if there is one and it starts."""
    ask = "from playwright.sync_api import sync_playwright as p\nwith p() as it: print(it.chromium.executable_path)"
    told = run(sys.executable, "-c", ask, seconds=60)
    place = told.stdout.strip() if told else ""
    return place if Path(place).is_file() and version(place) else None


def install() -> None:
    """Try Playwright's own Chromium, then each package manager of this system, until there is a browser."""
    for way in ways():
        print("No Chromium yet, trying:", " && ".join(" ".join(step) for step in way), flush=True)
        if all(done(step) for step in way) and found():
            return


def done(step: list[str]) -> bool:
    """Run one step; say what it complained of if it fails."""
    told = run(*step, seconds=900)
    if told and told.returncode == 0:
        return True
    words = (told.stderr or told.stdout).strip().splitlines() if told else ["it did not start, or took too long"]
    complaint = next((line for line in words if "error" in line.lower()), words[-1] if words else "no reason given")
    print("That did not work:", complaint, flush=True)
    return False


def ways() -> list[list[list[str]]]:
    """Give the ways to a browser, each a list of commands, best first."""
    ways = [[[sys.executable, "-m", "playwright", "install", "chromium"]]]
    root = [] if ROOT else ["sudo", "-n"]
    may = ROOT or ((told := run("sudo", "-n", "true", seconds=10)) is not None and told.returncode == 0)
    if may and shutil.which("apt-get"):
        update, install = [*root, "apt-get", "update"], [*root, "apt-get", "install", "-y"]
        ways += [[update, [*install, name]] for name in ("chromium-headless-shell", "chromium")]
    if may and shutil.which("dnf"):
        ways.append([[*root, "dnf", "install", "-y", "chromium"]])
    if shutil.which("brew"):
        ways.append([["brew", "install", "--cask", "chromium"]])
    return ways


def found() -> bool:
    """Say whether there is a browser now."""
    path.cache_clear()
    try:
        path()
    except RuntimeError:
        return False
    return True


def run(*command: str, seconds: float) -> subprocess.CompletedProcess[str] | None:
    """Run a command with nothing to ask; give `None` if it can't be started or takes too long."""
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    try:
        return subprocess.run(
            command,
            env=quiet,
            capture_output=True,
            check=False,
            encoding="utf-8",
            errors="replace",
            stdin=subprocess.DEVNULL,
            timeout=seconds,
        )
    except (OSError, subprocess.TimeoutExpired):
        return None


def main() -> int:
    """Say which browser the tests use; 1 when there is none."""
    if not os.environ.get("SAMKIT_CHROMIUM") and not found():
        install()
    try:
        browser = path()
    except RuntimeError as error:
        print(error, file=sys.stderr)
        return 1
    print(f"{version(browser)} at {browser}")
    if NAMES[0] not in browser:
        print(f"The tests of pages take half as long in {NAMES[0]}, where there is one to install.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
