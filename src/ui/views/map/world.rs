//! The world: Natural Earth's land and borders at 1:50 million, read in place from
//! `assets/map/world.bin` and projected once.
//!
//! The file, little endian, as `src/bin/outlines.rs` writes it: the magic `WMAP`, the version, the
//! counts of points, triangles and lines as `u32`; each point's longitude and latitude as `i16`,
//! in 32767ths of 180 and 90 degrees; each triangle's corners as numbers of points, `u16`; each
//! line's first point, its number of points, and whether it is a coast (0) or a border (1).
//!
//! May import: egui.

use std::{f32::consts::PI, sync::OnceLock};

use egui::{Pos2, Rect};

use super::projection::project;

/// The file.
const FILE: &[u8] = include_bytes!("../../../../assets/map/world.bin");

/// How the file begins: its name and version.
const MAGIC: &[u8] = b"WMAP\x01\0\0\0";

/// The world on the plane of [`project`].
#[derive(Debug, Default)]
pub struct World {
    /// All points.
    pub points: Vec<Pos2>,
    /// The land, cut into triangles.
    pub land: Vec<[u16; 3]>,
    /// Coasts and borders.
    pub lines: Vec<Line>,
}

/// A coast or a border.
#[derive(Debug)]
pub struct Line {
    /// Its points.
    pub points: std::ops::Range<usize>,
    /// Whether it is a border between countries.
    pub is_border: bool,
    /// Its bounds, to leave out what is not in the window.
    pub bounds: Rect,
}

/// The world, unpacked when it is first asked for.
pub fn world() -> &'static World {
    static WORLD: OnceLock<World> = OnceLock::new();
    // The file is in the program; a test holds that it can be read.
    WORLD.get_or_init(|| read(FILE).unwrap_or_default())
}

fn read(file: &[u8]) -> Option<World> {
    let mut rest = file.strip_prefix(MAGIC)?;
    let mut count = || {
        let (bytes, after) = rest.split_first_chunk::<4>()?;
        rest = after;
        Some(u32::from_le_bytes(*bytes) as usize)
    };
    let (points, triangles, lines) = (count()?, count()?, count()?);
    let (corners, rest) = rest.split_at_checked(points * 4)?;
    let (land, rest) = rest.split_at_checked(triangles * 6)?;
    let degrees = |bytes: &[u8], half: f64| {
        f64::from(i16::from_le_bytes([bytes[0], bytes[1]])) / f64::from(i16::MAX) * half
    };
    let points: Vec<Pos2> = corners
        .chunks_exact(4)
        .map(|point| project(degrees(&point[2..], 90.0), degrees(point, 180.0)))
        .collect();
    let lines = threes(rest.get(..lines * 6)?)
        .map(|[first, count, kind]| line(&points, first, count, kind))
        .collect::<Option<_>>()?;
    let corner = |number: u16| points.get(usize::from(number)).copied();
    let mut narrow = Vec::with_capacity(triangles);
    for corners in threes(land) {
        let [a, b, c] = corners.map(corner);
        let bounds = Rect::from_points(&[a?, b?, c?]);
        // What crosses the date line would run across the whole map.
        if bounds.width() < PI {
            narrow.push(corners);
        }
    }
    Some(World {
        points,
        land: narrow,
        lines,
    })
}

fn line(points: &[Pos2], first: u16, count: u16, kind: u16) -> Option<Line> {
    let range = usize::from(first)..usize::from(first) + usize::from(count);
    let bounds = Rect::from_points(points.get(range.clone())?);
    Some(Line {
        points: range,
        is_border: kind == 1,
        bounds,
    })
}

fn threes(bytes: &[u8]) -> impl Iterator<Item = [u16; 3]> {
    let number = |bytes: &[u8], at: usize| u16::from_le_bytes([bytes[at], bytes[at + 1]]);
    bytes
        .chunks_exact(6)
        .map(move |three| [0, 2, 4].map(|at| number(three, at)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_world_can_be_read_and_has_land_and_borders() {
        let world = read(FILE).unwrap();
        assert!(world.land.len() > 10_000);
        assert!(world.lines.iter().any(|line| line.is_border));
        assert!(world.lines.iter().any(|line| !line.is_border));
    }

    #[test]
    fn what_is_cut_off_is_no_world() {
        assert!(read(&FILE[..FILE.len() - 1]).is_none());
        assert!(read(b"").is_none());
    }

    /// Rabat lies on land, the middle of the Atlantic does not.
    #[test]
    fn land_is_where_land_is() {
        let world = world();
        let is_land = |latitude, longitude| {
            let at = project(latitude, longitude);
            world.land.iter().any(|corners| {
                let [a, b, c] = corners.map(|corner| world.points[usize::from(corner)]);
                let side = |p: Pos2, q: Pos2| (q - p).x * (at - p).y - (q - p).y * (at - p).x;
                let sides = [side(a, b), side(b, c), side(c, a)];
                sides.iter().all(|side| *side >= 0.0) || sides.iter().all(|side| *side <= 0.0)
            })
        };
        assert!(is_land(33.9, -6.8));
        assert!(is_land(24.7, 46.7));
        assert!(!is_land(30.0, -40.0));
        assert!(!is_land(35.0, 20.0));
    }
}
