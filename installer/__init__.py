"""Sets YPS Desktop up in its folder and starts it, or its tests: `python3 -m installer run | test | bench`.

Standard library only. This file and `__main__` keep to words that every old Python can read, so that an
old one can say what it lacks.
"""
