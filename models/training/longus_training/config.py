"""A pack's configuration (configs/*.toml) and where data and checkpoints live."""

import json
import os
import tomllib
from pathlib import Path

HOME = Path(__file__).resolve().parent.parent


def ct_root():
    if "LONGUS_CT" not in os.environ:
        raise SystemExit("Set LONGUS_CT to the folder that holds openkbp/, highres/ and no-c3/.")
    return Path(os.environ["LONGUS_CT"])


def phantom_root():
    return Path(os.environ.get("LONGUS_PHANTOMS", "phantoms"))


def work_root():
    return Path(os.environ.get("LONGUS_TRAIN_WORK", Path.home() / ".cache" / "longus-training"))


def load(pack):
    with open(HOME / "configs" / f"{pack}.toml", "rb") as stream:
        config = tomllib.load(stream)
    config["pack"] = pack
    spec = config["input"]
    spec["centre"] = {"aboveHu": spec.pop("aboveHu")}
    return config


def load_splits(config):
    return json.loads((HOME / config["splits"]).read_text())


def checkpoint_path(pack, fold):
    folder = work_root() / "checkpoints" / pack
    folder.mkdir(parents=True, exist_ok=True)
    return folder / f"fold-{fold}.pt"
