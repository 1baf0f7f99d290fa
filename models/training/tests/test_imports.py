"""No module of longus_training imports itself by way of others, not even from inside a function."""

import ast
import tempfile
import unittest
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent.parent / "longus_training"


def imports(folder):
    """Module -> the modules of the same package that it imports anywhere in its text."""
    names = {file.stem for file in folder.glob("*.py")}
    return {file.stem: _imported(ast.parse(file.read_text(encoding="utf-8")), folder.name) & names for file in folder.glob("*.py")}


def _imported(tree, package):
    out = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            place = (package + "." if node.level else "") + (node.module or "")
            out |= {place} | {f"{place.rstrip('.')}.{alias.name}" for alias in node.names}
        elif isinstance(node, ast.Import):
            out |= {alias.name for alias in node.names}
    return {name.split(".")[1] for name in out if name.startswith(package + ".") and name != package + "."}


def circle(graph):
    """The modules of one circle, the first of them again at the end; None where there is none."""
    done = set()

    def follow(module, path):
        if module in path:
            return path[path.index(module):] + [module]
        if module in done:
            return None
        for other in sorted(graph[module]):
            found = follow(other, path + [module])
            if found:
                return found
        done.add(module)
        return None

    return next((found for module in sorted(graph) if (found := follow(module, []))), None)


class ImportsTest(unittest.TestCase):
    def test_no_module_imports_itself_by_way_of_others(self):
        graph = imports(PACKAGE)
        self.assertIn("nets", graph["train"])       # the reader sees imports at all
        self.assertIsNone(circle(graph), "move what both sides need to a module below them")

    def test_every_way_to_write_a_circle_is_seen(self):
        for line in ("from . import b", "from .b import x", "import package.b", "from package import b", "from package.b import x",
                     "def f():\n    from .b import x"):
            with self.subTest(line), tempfile.TemporaryDirectory() as folder:
                package = Path(folder) / "package"
                package.mkdir()
                (package / "a.py").write_text(line)
                (package / "b.py").write_text("from .c import y")
                (package / "c.py").write_text("import os\nfrom . import a")
                self.assertEqual(circle(imports(package)), ["a", "b", "c", "a"])


if __name__ == "__main__":
    unittest.main()
