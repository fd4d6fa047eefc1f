"""A design -> the folder of a set, by one process, by several, or by a cluster; and back, whether it is still that.

build(design, out) -> BuildReport

Conventions
-----------
Every stimulus is a function of the design and of its place in it alone: the set comes out the same byte for byte with
any number of processes, on a cluster, and after a build that was stopped.
"""

from melodygen.stimuli.building.build import BuildCancelled, BuildReport, StimulusError, build

__all__ = ["BuildCancelled", "BuildReport", "StimulusError", "build"]
