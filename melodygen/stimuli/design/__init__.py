"""A design file (TOML): what a set is to be.

read_design(path) -> Design, or one DesignError that names file, key, what was got and what to do
cells_of(design) -> its cells, crossed or as they are listed
"""
