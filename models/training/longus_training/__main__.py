"""python -m longus_training <command> ..."""

import argparse

from . import config as configuration


def main():
    args = _parser().parse_args()
    if args.command == "fp16":          # alone does without PyTorch
        _fp16(args)
        return
    import torch
    torch.set_num_threads(args.threads)
    if args.command == "smoke":
        from .smoke import run
        run()
        return
    if args.command == "bias":
        from .bias import print_bias
        print_bias(args.evaluation)
        return
    if args.command == "strata":
        from . import strata
        (strata.muscle_table if args.stage == "muscle" else strata.section_table)(args.evaluation, args.groups)
        return
    if args.command == "outlines":
        _masks(configuration.load("c3-muscle"), args.to)
        return
    _with_pack(args, configuration.load(args.pack))


def _parser():
    parser = argparse.ArgumentParser(prog="longus_training")
    parser.add_argument("--threads", type=int, default=1)
    commands = parser.add_subparsers(dest="command", required=True)
    for name in ("prepare", "train", "export", "evaluate", "ablate", "gallery", "restore", "card", "judge"):
        command = commands.add_parser(name)
        command.add_argument("--pack", required=True, choices=["c3-section", "c3-discs", "c3-muscle"])
        if name == "train":
            command.add_argument("--fold", type=int, required=True)
            command.add_argument("--resume", action="store_true")
            command.add_argument("--phase")
            command.add_argument("--check", help="another split: the config's [[check]] of this name")
        if name == "evaluate":
            command.add_argument("--into", help="write the figures into this pack folder's manifest")
        if name == "export":
            command.add_argument("--to", required=True, help="the pack folder to write")
            command.add_argument("--folds", type=int, nargs="+", default=[1, 2, 3, 4, 5], help="an odd number of members")
            command.add_argument("--fp16", action="store_true", help="store large weights as fp16, half the size")
            command.add_argument("--check", help="the members of the config's [[check]] of this name: to be measured, not shipped")
        if name == "ablate":
            command.add_argument("--folds", type=int, nargs="+", help="the members whose left-out people judge")
        if name == "judge":
            command.add_argument("--into", required=True, help="the pack folder whose manifest gets `doubt` and `seen`")
            command.add_argument("--doubt", nargs="+", default=[], help="evaluation.csv of people whom no voting member saw (muscle)")
            command.add_argument("--seen", nargs="+", default=[], help="evaluation.csv of the people who taught the pack")
        if name == "restore":
            command.add_argument("--from", dest="source", required=True, help="the shipped pack's folder")
        if name == "card":
            command.add_argument("--into", required=True, help="the pack folder, whose manifest has its figures")
            command.add_argument("--table", required=True, help="what `longus evaluate` printed")
        if name == "gallery":
            command.add_argument("--to", required=True, help="the folder for the sheet of pictures")
            command.add_argument("--worst", type=int, default=6, help="how many")
            command.add_argument("--people", action="store_true", help="people instead of phantoms: not to be committed")
    commands.add_parser("bias").add_argument("evaluation", help="evaluation.csv, by `longus evaluate` on phantoms")
    strata = commands.add_parser("strata", help="figures by sex, scanner, contrast, build, pixel and slice distance")
    strata.add_argument("stage", choices=["section", "muscle"])
    strata.add_argument("evaluation", nargs="+", help="evaluation.csv, by `longus evaluate`")
    strata.add_argument("--groups", nargs="+", required=True, help="the truth's groups that count; a person is to stand in one of them")
    commands.add_parser("outlines").add_argument("--to", required=True, help="the folder for a PNG a slice and reader")
    commands.add_parser("smoke")
    half = commands.add_parser("fp16", help="a member or a pack with its large weights stored as fp16")
    half.add_argument("source", help="a member (.onnx) or a pack folder")
    half.add_argument("--to", required=True, help="the file or the new folder to write")
    half.add_argument("--version", help="of the new pack; needed for a folder")
    return parser


def _masks(config, folder):
    from pathlib import Path
    from . import outlines, readings
    outlines.write_masks(outlines.read(config), Path(folder) / "outlines")
    outlines.write_masks(readings.read(config), Path(folder) / "readings")


def _fp16(args):
    from pathlib import Path
    from .fp16 import halve_member, halve_pack
    if Path(args.source).is_dir():
        halve_pack(args.source, args.to, args.version)
    else:
        halve_member(args.source, args.to)


def _check(config, name):
    known = {c["name"]: c for c in config.get("check", [])}
    if name not in known:
        raise SystemExit(f"configs/{config['pack']}.toml has no [[check]] '{name}', but {', '.join(known) or 'none'}.")
    return known[name]


def _with_pack(args, config):
    if args.command == "prepare":
        from .prepare import run
        run(config)
    elif args.command == "train":
        from .train import train, train_check
        if args.check:
            train_check(config, args.fold, _check(config, args.check))
        else:
            train(config, args.fold, args.resume, args.phase)
    elif args.command == "export":
        from .export import export_pack
        export_pack(config, args.to, args.folds, args.fp16, args.check and _check(config, args.check))
    elif args.command == "ablate":
        from .ablation import ablate
        ablate(config, args.folds)
    elif args.command == "gallery":
        from .gallery import draw
        draw(config, args.to, args.people, args.worst)
    elif args.command == "restore":
        from .restore import restore
        restore(config, args.source)
    elif args.command == "judge":
        from .evaluate import judge
        judge(config, args.into, {"doubt": args.doubt, "seen": args.seen})
    elif args.command == "card":
        from .evaluate import print_card
        print_card(config, args.into, args.table)
    else:
        from .evaluate import evaluate
        evaluate(config, args.into)


if __name__ == "__main__":
    main()
