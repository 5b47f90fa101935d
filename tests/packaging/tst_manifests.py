#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Reinvite developers
# SPDX-License-Identifier: Apache-2.0
#
# tst_manifests.py FOLDER: of the checkout FOLDER, the Flatpak manifest asks for no more than it needs, and the release
# workflows hold no secret and nothing unpinned.
import pathlib
import re
import sys

try:
    import yaml
except ImportError:
    print("python3-yaml is not there")
    sys.exit(77)

PERMISSIONS = {
    "--share=network",
    "--share=ipc",
    "--socket=wayland",
    "--socket=fallback-x11",
    "--talk-name=org.freedesktop.secrets",
    "--talk-name=org.freedesktop.Notifications",
    "--talk-name=org.kde.StatusNotifierWatcher",
}
# Of the manifest, as flatpak-manifest(5) names them; those that are used.
MANIFEST_KEYS = {"id", "runtime", "runtime-version", "sdk", "command", "finish-args", "cleanup", "modules"}
MODULE_KEYS = {"name", "buildsystem", "config-opts", "sources"}
SOURCE_KEYS = {"archive": {"type", "url", "sha256"}, "dir": {"type", "path", "skip"}}


def wrong_source(module, source):
    if source.keys() != SOURCE_KEYS.get(source["type"]):
        yield f"{module}: {sorted(source.keys())} is not what a source of type {source['type']} has"
    elif source["type"] == "archive":
        if not source["url"].startswith("https://") or not re.fullmatch("[0-9a-f]{64}", source["sha256"]):
            yield f"{module}: an archive comes by https, with its SHA-256"


def wrong_flatpak(root):
    path = root / "packaging/linux/flatpak/io.github.reinvite.Reinvite.yml"
    manifest = yaml.safe_load(path.read_text(encoding="utf-8"))
    if manifest.keys() != MANIFEST_KEYS:
        yield f"{path.name}: keys {sorted(manifest.keys() ^ MANIFEST_KEYS)}"
    if manifest["id"] != path.stem:
        yield f"{path.name}: the id is {manifest['id']}"
    if set(manifest["finish-args"]) != PERMISSIONS:
        yield f"{path.name}: permissions {sorted(set(manifest['finish-args']) ^ PERMISSIONS)}"
    for module in manifest["modules"]:
        if module.keys() != MODULE_KEYS:
            yield f"{module['name']}: keys {sorted(module.keys() ^ MODULE_KEYS)}"
        for source in module["sources"]:
            yield from wrong_source(module["name"], source)
            if source["type"] == "dir" and (path.parent / source["path"]).resolve() != root:
                yield f"{module['name']}: {source['path']} is not the root of the sources"


def steps_of(workflow):
    for name, job in workflow["jobs"].items():
        for step in job.get("steps", []):
            yield name, step


def wrong_workflow(path):
    text = path.read_text(encoding="utf-8")
    workflow = yaml.safe_load(text)
    # YAML 1.1 takes the key "on" for a truth value.
    if not ({"on", True} & workflow.keys()) or "jobs" not in workflow:
        yield f"{path.name}: not a workflow"
        return
    if workflow.get("permissions") != {"contents": "read"}:
        yield f"{path.name}: has to begin with the right to read, and no more"
    for job, step in steps_of(workflow):
        if ("uses" in step) == ("run" in step):
            yield f"{path.name}: a step of {job} neither uses nor runs, or both"
        if "uses" in step and not re.fullmatch(r"[\w.-]+/[\w./-]+@(v\d+|[0-9a-f]{40})", step["uses"]):
            yield f"{path.name}: {step['uses']} is not pinned"
        # A branch or a title that somebody else names would be run as a part of the script.
        if re.search(r"\$\{\{\s*github\.(event|head_ref|ref_name)", step.get("run", "")):
            yield f"{path.name}: a script of {job} has what others name put into it; pass it by env"
    for job in workflow["jobs"].values():
        for need in [job["needs"]] if isinstance(job.get("needs"), str) else job.get("needs", []):
            if need not in workflow["jobs"]:
                yield f"{path.name}: there is no job {need}"
    for literal in re.findall(r"(?im)^\s*[\w-]*(?:password|token|secret|certificate)[\w-]*:\s*(?!\s|\$\{\{|read|write|#)(\S+)", text):
        yield f"{path.name}: {literal} looks like a secret"


def main():
    root = pathlib.Path(sys.argv[1]).resolve()
    workflows = sorted((root / ".github/workflows").glob("*.yml"))
    problems = list(wrong_flatpak(root))
    for path in workflows:
        problems += wrong_workflow(path)
    if not workflows:
        problems.append("there are no workflows")
    print("\n".join(problems))
    sys.exit(1 if problems else 0)


main()
