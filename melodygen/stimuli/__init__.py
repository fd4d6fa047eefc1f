"""Stimulus sets for listening studies, and what becomes of their answers.

answers/: the answers of listeners -> exclusions -> statistics
"""
