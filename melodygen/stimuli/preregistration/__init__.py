"""The plan of a study as a text to register before anybody has answered, with every number from its design.

Conventions
-----------
The sections are those of "OSF Prereg" (Bowman, S. et al. 2016, https://doi.org/10.31222/osf.io/epgjd), the default
form of the OSF Registries; the last one says where the questions of AsPredicted (https://aspredicted.org) are answered.
What the design cannot know, such as who is asked and paid, is left to fill in and marked with "(to fill in)".
"""

from melodygen.stimuli.preregistration.text import preregistration

__all__ = ["preregistration"]
