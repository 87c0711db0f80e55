"""Compiles the knowledge into the package while a wheel is built; all else is in pyproject.toml."""

import sys
from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py

HERE = Path(__file__).resolve().parent


class BuildWithKnowledge(build_py):
    """Writes ``knowledge/compiled.json`` beside the modules; a checkout makes its own."""

    def run(self) -> None:
        """Copy the modules and the data files, then compile the YAML next to them."""
        super().run()
        if not self.editable_mode:
            self._compiled.parent.mkdir(parents=True, exist_ok=True)
            _compile_to(self._compiled)

    def get_outputs(self, include_bytecode: bool = True) -> list[str]:
        """Name every file that :meth:`run` writes."""
        outputs = list(super().get_outputs(include_bytecode))
        return outputs if self.editable_mode else [*outputs, str(self._compiled)]

    @property
    def _compiled(self) -> Path:
        return Path(self.build_lib, "secondline", "knowledge", "compiled.json")


def _compile_to(target: Path) -> None:
    # A build backend does not put the folder that it builds on the path.
    sys.path.insert(0, str(HERE))
    from secondline.knowledge.compiling import compile_to

    compile_to(target)


setup(cmdclass={"build_py": BuildWithKnowledge})
