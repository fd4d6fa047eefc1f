"""A user who does anything at all, a thousand times over, in the real window: ``make monkey``.

Conventions
-----------
Every act draws from a stream of its own, made from the seed and the act's number, so that one act that goes another
way does not change what the acts after it do.  What can be done is looked up in the window itself (its table of
actions, its menus, its widgets), so that what is new is tried without being named here.
"""
