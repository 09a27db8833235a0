//! How far a photo is enlarged and where it is moved to; whole numbers, since styles are written as text.

/// The scale of a photo as it fits, in thousandths.
pub const WHOLE: i32 = 1000;

/// Width and height, or right and down, in CSS pixels.
pub type Pair = (i32, i32);

/// The room that a photo has.
#[derive(Clone, Copy, Debug)]
pub struct Room {
    stage: Pair,
    /// How far one sees above and below the middle of the stage: a large photo goes beyond it.
    sight: Pair,
    /// The photo as it fits.
    fitted: Pair,
    /// The largest scale, in thousandths.
    most: i32,
}

impl Room {
    /// The room of a photo of `natural` size on a stage; one of unknown size fills the stage.
    pub fn new(stage: Pair, sight: Pair, natural: Pair) -> Self {
        let (width, height) = (i64::from(natural.0.max(1)), i64::from(natural.1.max(1)));
        let (across, down) = (i64::from(stage.0.max(1)), i64::from(stage.1.max(1)));
        // A photo smaller than the stage stands in its own size.
        let fitted = if natural.0 <= 0 || natural.1 <= 0 {
            (across, down)
        } else if width <= across && height <= down {
            (width, height)
        } else if width * down > height * across {
            (across, height * across / width)
        } else {
            (width * down / height, down)
        };
        let most = width * i64::from(WHOLE) / fitted.0.max(1);
        Self { stage, sight, fitted: (fitted.0 as i32, fitted.1 as i32), most: most.clamp(3000, 12_000) as i32 }
    }

    /// Whether a point, from the middle of the stage, is on the photo as it fits.
    pub fn is_on_photo(&self, at: Pair) -> bool {
        at.0.abs() * 2 <= self.fitted.0 && at.1.abs() * 2 <= self.fitted.1
    }
}

/// A photo's scale, and how far its middle is from the middle of the stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Zoom {
    /// In thousandths of the photo as it fits.
    pub scale: i32,
    /// In CSS pixels.
    pub at: Pair,
}

impl Zoom {
    /// The photo as it fits.
    pub const FIT: Self = Self { scale: WHOLE, at: (0, 0) };

    /// Whether it is enlarged.
    pub fn is_large(self) -> bool {
        self.scale > WHOLE
    }

    /// In another scale, with the point under `still` staying where it is.
    pub fn scaled(self, scale: i32, still: Pair, room: &Room) -> Self {
        let scale = scale.clamp(WHOLE, room.most);
        let along = |at: i32, still: i32| still - (still - at) * scale / self.scale;
        Self { scale, at: (along(self.at.0, still.0), along(self.at.1, still.1)) }.held(room)
    }

    /// Moved, as far as the photo goes.
    pub fn moved(self, by: Pair, room: &Room) -> Self {
        Self { at: (self.at.0 + by.0, self.at.1 + by.1), ..self }.held(room)
    }

    /// As it fits where it is large, else enlarged around `still`.
    pub fn toggled(self, still: Pair, room: &Room) -> Self {
        if self.is_large() { Self::FIT } else { self.scaled(room.most.min(2500), still, room) }
    }

    fn held(self, room: &Room) -> Self {
        let beyond = |photo: i32, seen: i32| (photo * self.scale / WHOLE / 2 - seen).max(0);
        let (above, below) = room.sight;
        let (across, tall) = (beyond(room.fitted.0, room.stage.0 / 2), room.fitted.1);
        let at = (self.at.0.clamp(-across, across), self.at.1.clamp(-beyond(tall, below), beyond(tall, above)));
        Self { at, ..self }
    }
}

/// How far two places are from each other, in CSS pixels.
pub fn apart(one: Pair, other: Pair) -> i32 {
    let (across, down) = (one.0 - other.0, one.1 - other.1);
    (across * across + down * down).max(0).isqrt()
}

/// The place between two.
pub fn middle(one: Pair, other: Pair) -> Pair {
    (i32::midpoint(one.0, other.0), i32::midpoint(one.1, other.1))
}

#[cfg(test)]
mod tests {
    use super::*;

    const STAGE: Pair = (1000, 500);
    const SIGHT: Pair = (250, 250);

    #[track_caller]
    fn check(zoom: Zoom, scale: i32, at: Pair) {
        assert_eq!(zoom, Zoom { scale, at });
    }

    #[test]
    fn a_large_photo_fits_and_a_small_one_keeps_its_size() {
        assert_eq!(Room::new(STAGE, SIGHT, (3000, 1000)).fitted, (1000, 333));
        assert_eq!(Room::new(STAGE, SIGHT, (1000, 2000)).fitted, (250, 500));
        assert_eq!(Room::new(STAGE, SIGHT, (120, 90)).fitted, (120, 90));
        assert_eq!(Room::new(STAGE, SIGHT, (0, 0)).fitted, STAGE);
    }

    #[test]
    fn a_large_photo_is_enlarged_up_to_its_own_pixels() {
        let room = Room::new(STAGE, SIGHT, (8000, 4000));
        check(Zoom::FIT.scaled(99_000, (0, 0), &room), 8000, (0, 0));
        let room = Room::new(STAGE, SIGHT, (400, 300));
        check(Zoom::FIT.scaled(99_000, (0, 0), &room), 3000, (0, 0));
    }

    #[test]
    fn the_point_under_the_finger_stays() {
        let room = Room::new(STAGE, SIGHT, (2000, 1000));
        check(Zoom::FIT.scaled(2000, (200, 100), &room), 2000, (-200, -100));
    }

    #[test]
    fn a_photo_is_never_moved_out_of_the_stage() {
        let room = Room::new(STAGE, SIGHT, (2000, 1000));
        check(Zoom::FIT.moved((300, 0), &room), WHOLE, (0, 0));
        let large = Zoom::FIT.scaled(2000, (0, 0), &room);
        check(large.moved((9000, -9000), &room), 2000, (500, -250));
    }

    #[test]
    fn a_large_photo_may_cover_what_is_seen_beyond_the_stage() {
        let room = Room::new(STAGE, (300, 700), (2000, 1000));
        let large = Zoom::FIT.scaled(3000, (0, 0), &room);
        // It is 1500 high: its ends stop at those of the window.
        check(large.moved((0, 9000), &room), 3000, (0, 450));
        check(large.moved((0, -9000), &room), 3000, (0, -50));
        let higher = Zoom::FIT.scaled(2000, (0, 0), &room);
        check(higher.moved((0, -9000), &room), 2000, (0, 0));
    }

    #[test]
    fn a_second_tap_brings_the_whole_photo_back() {
        let room = Room::new(STAGE, SIGHT, (2000, 1000));
        let large = Zoom::FIT.toggled((0, 0), &room);
        assert!(large.is_large());
        check(large.toggled((9, 9), &room), WHOLE, (0, 0));
    }
}
