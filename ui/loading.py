"""Loads what comes next while somebody types their password, or waits for a new one to become a key."""


def load_record() -> None:
    """Load what opens a vault, and the guidance in the words that most schools use. Runs on *work*."""
    import yps_desktop.services.opening  # noqa: F401
    from yps_desktop.record.school import School
    from yps_desktop.services.desk import edition_for

    edition_for(School(name=""))


def load_inside() -> None:
    """Load what the unlocked window and Home are made of: some 40 ms, in the window's thread."""
    from PySide6.QtWidgets import QScrollArea

    import ui.main_window
    import ui.pages.home
    import ui.session  # noqa: F401
    from ui.theme import load_script_fonts

    load_script_fonts()
    # Qt gives out a part of its own only after loading every kind of widget there is: 14 ms, better now.
    QScrollArea().viewport()
