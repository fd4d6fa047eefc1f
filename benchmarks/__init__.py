"""Speeds that the project promises, measured by ``make bench``."""
