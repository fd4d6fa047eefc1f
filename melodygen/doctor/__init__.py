"""What the program needs, what this system has, and how to mend the difference.

>>> from melodygen.doctor import examine
>>> [finding.name for finding in examine()][:2]
['Python', 'Qt']
"""

from melodygen.doctor.examination import examine
from melodygen.doctor.finding import Finding

__all__ = ["Finding", "examine"]
