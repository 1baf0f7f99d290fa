"""Writes the split file where there is none, and fills the cache."""

from . import config as configuration
from .muscle_cases import real_slices
from .section_cases import real_cases
from .splits import write_section


def run(config):
    if config["stage"] == "section":
        if not (configuration.HOME / config["splits"]).exists():
            write_section(config)
        for split in ("train", "val"):
            print(split, len(real_cases(config, split)), "people")
    else:
        print(len(real_slices(config)), "drawn slices")
