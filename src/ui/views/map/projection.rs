//! From the globe to the plane: Miller's cylindrical projection (O. M. Miller, 1942), which keeps
//! north up everywhere and does not blow up the poles as Mercator's does.
//!
//! May import: egui.

use std::f64::consts::{FRAC_PI_4, PI};

use egui::{Pos2, Rect, Vec2, pos2, vec2};

/// The place of a point on the plane, whose unit is the radian and whose y runs down.
pub fn project(latitude: f64, longitude: f64) -> Pos2 {
    let latitude = latitude.clamp(-89.0, 89.0).to_radians();
    let y = 1.25 * (FRAC_PI_4 + 0.4 * latitude).tan().ln();
    pos2(longitude.to_radians() as f32, -y as f32)
}

/// The part of the plane that the window shows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Camera {
    /// What is in the middle.
    pub center: Pos2,
    /// Points of the screen to a radian.
    pub scale: f32,
}

/// The closest that one can look, and the farthest: the whole world in 400 points.
const SCALES: std::ops::RangeInclusive<f32> = 400.0 / (2.0 * PI as f32)..=12_000.0;

/// The least part of the world that is shown at first, in radians: some 1,400 km.
const LEAST: f32 = 0.22;

/// Room left around the places, as a share of their extent.
const MARGIN: f32 = 0.25;

impl Camera {
    /// A camera that sees all of `places` in a window of that `size`.
    pub fn on(places: &[Pos2], size: Vec2) -> Self {
        let bounds = if places.is_empty() {
            Rect::from_points(&[project(55.0, -20.0), project(5.0, 70.0)])
        } else {
            Rect::from_points(places)
        };
        let extent = (bounds.size() * (1.0 + 2.0 * MARGIN)).max(vec2(LEAST, LEAST));
        let scale = (size.x / extent.x).min(size.y / extent.y);
        Self {
            center: bounds.center(),
            scale: scale.clamp(*SCALES.start(), *SCALES.end()),
        }
    }

    /// Where a place of the plane is on the screen.
    pub fn on_screen(&self, place: Pos2, area: Rect) -> Pos2 {
        area.center() + (place - self.center) * self.scale
    }

    /// The place of the plane that is at a point of the screen.
    pub fn on_plane(&self, point: Pos2, area: Rect) -> Pos2 {
        self.center + (point - area.center()) / self.scale
    }

    /// Comes closer by `factor` to what is at `point`, which stays where it is.
    pub fn zoom(&mut self, factor: f32, point: Pos2, area: Rect) {
        let fixed = self.on_plane(point, area);
        self.scale = (self.scale * factor).clamp(*SCALES.start(), *SCALES.end());
        self.center = fixed - (point - area.center()) / self.scale;
        self.stay();
    }

    /// Moves by a distance on the screen.
    pub fn drag(&mut self, by: Vec2) {
        self.center -= by / self.scale;
        self.stay();
    }

    /// Keeps the middle on the world.
    fn stay(&mut self) {
        let (north_west, south_east) = (project(80.0, -180.0), project(-58.0, 180.0));
        self.center = self.center.clamp(north_west, south_east);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn north_is_up_and_east_is_right() {
        let (rabat, cairo, paris) = (project(34.0, -6.8), project(30.0, 31.2), project(48.9, 2.4));
        assert!(cairo.x > rabat.x && paris.y < rabat.y);
    }

    #[test]
    fn all_places_are_in_view_at_first() {
        let places = [
            project(34.0, -6.8),
            project(24.7, 46.7),
            project(38.9, -77.0),
        ];
        let area = Rect::from_min_size(pos2(10.0, 20.0), vec2(800.0, 500.0));
        let camera = Camera::on(&places, area.size());
        assert!(
            places
                .iter()
                .all(|place| area.contains(camera.on_screen(*place, area)))
        );
    }

    #[test]
    fn what_is_under_the_pointer_stays_there() {
        let area = Rect::from_min_size(pos2(0.0, 0.0), vec2(800.0, 500.0));
        let mut camera = Camera::on(&[project(34.0, -6.8)], area.size());
        let point = pos2(500.0, 200.0);
        let before = camera.on_plane(point, area);
        camera.zoom(1.7, point, area);
        assert!((camera.on_plane(point, area) - before).length() < 1e-4);
    }
}
