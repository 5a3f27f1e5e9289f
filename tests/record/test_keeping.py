from datetime import UTC, datetime, timedelta

from yps_desktop.record.keeping import to_keep

NOW = datetime(2026, 11, 20, 16, tzinfo=UTC)


def test_the_last_seven_are_kept_however_close_they_are():
    made = [NOW - timedelta(minutes=n) for n in range(20)]
    assert to_keep(made) == set(made[:7])


def test_of_a_backup_a_day_for_two_years_seven_days_four_weeks_and_twelve_months_are_left():
    made = [NOW - timedelta(days=n) for n in range(730)]
    kept = sorted(to_keep(made), reverse=True)
    assert kept[:7] == made[:7]
    assert {at.isocalendar()[:2] for at in made[:22]} <= {at.isocalendar()[:2] for at in kept}
    assert len({(at.year, at.month) for at in kept}) == 12
    assert len(kept) <= 7 + 4 + 12


def test_a_long_holiday_takes_none_away():
    made = [NOW - timedelta(days=n) for n in (0, 200, 400)]
    assert to_keep(made) == set(made)


def test_what_is_kept_today_is_chosen_from_what_was_kept_yesterday():
    kept: set[datetime] = set()
    for day in range(500):
        kept = set(to_keep([*kept, NOW + timedelta(days=day)]))
    assert len({(at.year, at.month) for at in kept}) == 12
