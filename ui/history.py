"""Where somebody has been, for Back. Home is where every way begins."""

from ui.places import HOME, Place


class History:
    """The way to the page that is shown; Home forgets it."""

    def __init__(self) -> None:
        self._way: list[Place] = [Place(HOME)]

    @property
    def here(self) -> Place:
        """Give the place that is shown."""
        return self._way[-1]

    def go(self, place: Place) -> None:
        """Go on to a place."""
        if place.page == HOME:
            self._way = [place]
        elif place != self.here:
            self._way.append(place)

    def go_instead(self, place: Place) -> None:
        """Go on to a place, so that Back does not lead to this one, nor to the other pages of its draft."""
        left = self._way.pop() if len(self._way) > 1 else None
        while left is not None and left.draft and len(self._way) > 1 and self.here.draft == left.draft:
            self._way.pop()
        self.go(place)

    def before(self) -> Place:
        """Give where Back leads."""
        return self._way[-2] if len(self._way) > 1 else Place(HOME)

    def go_back(self) -> None:
        """Go where Back leads."""
        place = self.before()
        self._way = self._way[:-1] if len(self._way) > 1 else [place]
