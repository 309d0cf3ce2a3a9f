"""The references from PyPI over a release package: libcoveocds checks it, ocdsmerge merges its releases by process."""

import hashlib
import json
import os
import sys
import tempfile
import time
import zipfile
from collections import defaultdict


def zipped_standard(folder, path):
    """Writes the schemas of the standard as its repository is packed, so that nothing need be downloaded."""
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("standard/", "")
        for parent, _, files in os.walk(folder):
            for name in files:
                whole = os.path.join(parent, name)
                archive.write(whole, os.path.join("standard/schema", os.path.relpath(whole, folder)))


def check(path, folder):
    from libcoveocds.api import ocds_json_output
    from libcoveocds.config import LibCoveOCDSConfig

    config = LibCoveOCDSConfig()
    config.config["context"] = "api"
    with tempfile.TemporaryDirectory() as home:
        if folder:
            standard = os.path.join(home, "standard.zip")
            zipped_standard(folder, standard)
            config.config["standard_zip"] = f"file://{standard}"
        ocds_json_output(file=path, lib_cove_ocds_config=config)
        return {}


def merge(path, folder):
    import ocdsmerge

    merger = ocdsmerge.Merger(os.path.join(folder, "release-schema.json") if folder else None)
    started = time.perf_counter()
    with open(path, encoding="utf-8") as file:
        releases = json.load(file)["releases"]
    processes = defaultdict(list)
    for release in releases:
        processes[release["ocid"]].append(release)
    merging = time.perf_counter()
    compiled = [merger.create_compiled_release(own) for own in processes.values()]
    merged = time.perf_counter()
    size = len(json.dumps(compiled, ensure_ascii=False, separators=(",", ":")).encode())
    written = time.perf_counter()
    canonical = json.dumps(compiled, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return {
        "seconds": merged - merging,
        "wholeSeconds": written - started,
        "bytes": size,
        "digest": hashlib.sha256(canonical.encode()).hexdigest(),
    }


what, path, folder = (sys.argv[1:] + [""])[:3]
print(json.dumps(check(path, folder) if what == "check" else merge(path, folder)))
