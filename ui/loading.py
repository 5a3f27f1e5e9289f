"""Loads what comes next while somebody types their password, or waits for a new one to become a key."""


def load_record() -> None:
    """Load what opens a vault, the guidance in the words that most schools use, and all that Home reads with.

    Runs on *work*: of what comes after the opening, 200 ms are no window's, which would stand still for them.
    """
    import yps_desktop.services.opening
    from yps_desktop.record.school import School
    from yps_desktop.services.desk import edition_for

    edition_for(School(name=""))
    import yps_desktop.services.audit
    import yps_desktop.services.backup_standing
    import yps_desktop.services.home
    import yps_desktop.services.inspection_view
    import yps_desktop.services.joined
    import yps_desktop.services.left_open
    import yps_desktop.services.receiving
    import yps_desktop.services.welcome  # noqa: F401


def load_inside() -> None:
    """Load what the unlocked window and Home are made of: 50 ms, in the window's thread, after the other."""
    from PySide6.QtWidgets import QScrollArea

    import ui.main_window
    import ui.pages.home
    import ui.session  # noqa: F401
    from ui.theme import load_script_fonts

    load_script_fonts()
    # Qt gives out a part of its own only after loading every kind of widget there is: 14 ms, better now.
    QScrollArea().viewport()
