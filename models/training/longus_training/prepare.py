"""Writes the split file where there is none, and fills the cache."""

from . import config as configuration


def run(config):
    if config["stage"] == "section":
        from .section_cases import real_cases
        from .splits import write_section
        if not (configuration.HOME / config["splits"]).exists():
            write_section(config)
        for split in ("train", "val"):
            print(split, len(real_cases(config, split)), "people")
    else:
        from .muscle_cases import real_slices
        print(len(real_slices(config)), "drawn slices")
