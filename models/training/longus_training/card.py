"""The model card: a written text with the measured figures put in."""

from . import config as configuration


def render(config, metrics, table=None):
    """`table` is what `longus evaluate` printed: the shipped pipeline's own figures."""
    text = (configuration.HOME / "cards" / f"{config['pack']}.md").read_text()
    rows = ["| figure | value |", "|---|---|"]
    for key, value in metrics.items():
        values = [f"{name} {v}" for name, v in value.items()] if isinstance(value, dict) else value if isinstance(value, list) else [value]
        shown = ", ".join(str(v) for v in values) or "none"
        rows.append(f"| {key} | {shown} |")
    shown = f"Then by Longus itself (`longus evaluate`, the pack as shipped):\n\n```\n{table.strip()}\n```" if table else ""
    text = text.replace("{{evaluation}}", shown)
    return text.replace("{{figures}}", "\n".join(rows) if metrics else "Not measured yet.")
