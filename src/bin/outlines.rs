//! Makes `assets/map/world.bin`, the map's land and borders, from Natural Earth's countries at
//! 1:50 million: `cargo run --release --features train --bin outlines -- countries-50m.json OUT`.
//! The file is the TopoJSON of the npm package world-atlas 2.0.2 (see `assets/SOURCES.md`); the
//! layout of what is written is documented where it is read, in `ui::views::map::world`.
//!
//! May import: nothing of ours.
#![allow(
    clippy::print_stderr,
    reason = "a tool of the command line: what it prints is its result"
)]

use std::{collections::BTreeSet, error::Error, fs, path::Path, process::ExitCode};

use earcut::Earcut;
use serde_json::Value;

/// How far a simplified line may be from the true one, in degrees.
const TOLERANCE: f64 = 0.03;

/// What lies further south is left out: nobody is there.
const SOUTH: f64 = -58.0;

/// Rings whose bounds are narrower than this are islands too small to see, in degrees.
const SMALLEST: f64 = 0.08;

type Point = [f64; 2];

fn main() -> ExitCode {
    let paths: Vec<_> = std::env::args_os().skip(1).collect();
    let [from, to] = &paths[..] else {
        eprintln!("outlines COUNTRIES.json OUT");
        return ExitCode::from(2);
    };
    match make(from.as_ref(), to.as_ref()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("outlines: {why}");
            ExitCode::FAILURE
        }
    }
}

fn make(from: &Path, to: &Path) -> Result<(), Box<dyn Error>> {
    let atlas: Value = serde_json::from_slice(&fs::read(from)?)?;
    let arcs: Vec<Vec<Point>> = arcs(&atlas)?.iter().map(|arc| simplified(arc)).collect();
    let polygons = polygons(&atlas["objects"]["land"]);
    let mut used = BTreeSet::new();
    let mut points: Vec<Point> = Vec::new();
    let mut triangles: Vec<[u16; 3]> = Vec::new();
    for polygon in polygons {
        fill(&polygon, &arcs, &mut used, &mut points, &mut triangles)?;
    }
    // Coasts are the arcs of the land; what else there is between countries are borders.
    let borders = countries(&atlas).filter(|arc| !used.contains(arc));
    let borders: BTreeSet<usize> = borders.collect();
    let lines = [(&used, 0), (&borders, 1)];
    let mut written = Vec::new();
    for (set, kind) in lines {
        for arc in set {
            let start = index(points.len())?;
            points.extend(&arcs[*arc]);
            written.push([start, index(arcs[*arc].len())?, kind]);
        }
    }
    fs::write(to, bytes(&points, &triangles, &written))?;
    eprintln!(
        "{} points, {} triangles, {} lines",
        points.len(),
        triangles.len(),
        written.len()
    );
    Ok(())
}

/// The arcs of a TopoJSON file, in degrees.
fn arcs(atlas: &Value) -> Result<Vec<Vec<Point>>, Box<dyn Error>> {
    let pair = |value: &Value| Some([value[0].as_f64()?, value[1].as_f64()?]);
    let transform = &atlas["transform"];
    let scale = pair(&transform["scale"]).ok_or("no scale")?;
    let origin = pair(&transform["translate"]).ok_or("no origin")?;
    let arcs = atlas["arcs"].as_array().ok_or("no arcs")?;
    let decode = |arc: &Value| {
        let mut at = [0.0, 0.0];
        let steps = arc.as_array()?.iter().map(|step| {
            let step = pair(step)?;
            at = [at[0] + step[0], at[1] + step[1]];
            Some([0, 1].map(|axis| at[axis] * scale[axis] + origin[axis]))
        });
        steps.collect::<Option<Vec<Point>>>()
    };
    let decoded: Option<Vec<_>> = arcs.iter().map(decode).collect();
    Ok(decoded.ok_or("an arc that is none")?)
}

/// The polygons of the land: of each its rings, of each the arcs, negative ones backwards.
fn polygons(land: &Value) -> Vec<Vec<Vec<i64>>> {
    let shapes = land["geometries"]
        .as_array()
        .map(Vec::as_slice)
        .unwrap_or_default();
    let numbers = |ring: &Value| -> Vec<i64> {
        let arcs = ring.as_array().map(Vec::as_slice).unwrap_or_default();
        arcs.iter().filter_map(Value::as_i64).collect()
    };
    let rings = |polygon: &Value| -> Vec<Vec<i64>> {
        let rings = polygon.as_array().map(Vec::as_slice).unwrap_or_default();
        rings.iter().map(numbers).collect()
    };
    shapes
        .iter()
        .flat_map(|shape| match shape["type"].as_str() {
            Some("Polygon") => vec![rings(&shape["arcs"])],
            _ => shape["arcs"]
                .as_array()
                .into_iter()
                .flatten()
                .map(rings)
                .collect(),
        })
        .collect()
}

/// Every arc of every country, as its number.
fn countries(atlas: &Value) -> impl Iterator<Item = usize> {
    fn walk(value: &Value, found: &mut Vec<usize>) {
        match value {
            Value::Array(parts) => parts.iter().for_each(|part| walk(part, found)),
            value => found.extend(value.as_i64().map(number)),
        }
    }
    let mut found = Vec::new();
    let shapes = atlas["objects"]["countries"]["geometries"].as_array();
    for shape in shapes.into_iter().flatten() {
        walk(&shape["arcs"], &mut found);
    }
    found.into_iter()
}

/// The number of an arc, whichever way it is gone.
fn number(arc: i64) -> usize {
    (if arc < 0 { !arc } else { arc }) as usize
}

/// Cuts a polygon into triangles.
fn fill(
    polygon: &[Vec<i64>],
    arcs: &[Vec<Point>],
    used: &mut BTreeSet<usize>,
    points: &mut Vec<Point>,
    triangles: &mut Vec<[u16; 3]>,
) -> Result<(), Box<dyn Error>> {
    let mut corners: Vec<Point> = Vec::new();
    let mut holes: Vec<u32> = Vec::new();
    for (at, ring) in polygon.iter().enumerate() {
        let line = joined(ring, arcs);
        if !is_seen(&line) {
            if at == 0 {
                return Ok(());
            }
            continue;
        }
        if at > 0 {
            holes.push(u32::try_from(corners.len())?);
        }
        corners.extend(line);
        used.extend(ring.iter().map(|arc| number(*arc)));
    }
    let mut cut: Vec<u32> = Vec::new();
    Earcut::new().earcut(corners.iter().copied(), &holes, &mut cut);
    let first = points.len();
    points.extend(corners);
    for corner in cut.chunks_exact(3) {
        let place = |at: usize| index(first + corner[at] as usize);
        triangles.push([place(0)?, place(1)?, place(2)?]);
    }
    Ok(())
}

/// A ring as one line of points, not closed.
fn joined(ring: &[i64], arcs: &[Vec<Point>]) -> Vec<Point> {
    let mut line: Vec<Point> = Vec::new();
    for arc in ring {
        let mut part = arcs[number(*arc)].clone();
        if *arc < 0 {
            part.reverse();
        }
        line.pop();
        line.extend(part);
    }
    line.pop();
    line
}

/// Whether a ring is large enough, and not at the south pole.
fn is_seen(line: &[Point]) -> bool {
    let bounds = |axis: usize| {
        let values = || line.iter().map(|point| point[axis]);
        let (low, high) = (
            values().fold(f64::MAX, f64::min),
            values().fold(f64::MIN, f64::max),
        );
        (low, high)
    };
    let ((west, east), (south, north)) = (bounds(0), bounds(1));
    line.len() > 3 && north > SOUTH && (east - west).max(north - south) > SMALLEST
}

/// The line with fewer points, after Douglas and Peucker (1973).
fn simplified(line: &[Point]) -> Vec<Point> {
    let (Some(first), Some(last)) = (line.first(), line.last()) else {
        return Vec::new();
    };
    let distances = line.iter().map(|point| distance(*point, *first, *last));
    let farthest = distances.enumerate().max_by(|a, b| a.1.total_cmp(&b.1));
    match farthest {
        Some((at, distance)) if distance > TOLERANCE && at > 0 && at + 1 < line.len() => {
            let mut before = simplified(&line[..=at]);
            before.pop();
            before.extend(simplified(&line[at..]));
            before
        }
        _ => vec![*first, *last],
    }
}

/// How far `point` is from the stretch between the two others, in degrees.
fn distance(point: Point, from: Point, to: Point) -> f64 {
    let (dx, dy) = (to[0] - from[0], to[1] - from[1]);
    let along = (point[0] - from[0]) * dx + (point[1] - from[1]) * dy;
    let length = dx * dx + dy * dy;
    let share = if length > 0.0 {
        (along / length).clamp(0.0, 1.0)
    } else {
        0.0
    };
    (point[0] - from[0] - share * dx).hypot(point[1] - from[1] - share * dy)
}

fn index(at: usize) -> Result<u16, Box<dyn Error>> {
    Ok(u16::try_from(at).map_err(|_| "more points than two bytes count: simplify more")?)
}

/// The file: magic, counts, points, triangles, lines; little endian.
fn bytes(points: &[Point], triangles: &[[u16; 3]], lines: &[[u16; 3]]) -> Vec<u8> {
    let mut bytes = b"WMAP\x01\0\0\0".to_vec();
    for count in [points.len(), triangles.len(), lines.len()] {
        bytes.extend((count as u32).to_le_bytes());
    }
    for [longitude, latitude] in points {
        let fixed = |degrees: f64, half: f64| (degrees / half * f64::from(i16::MAX)).round() as i16;
        bytes.extend(fixed(*longitude, 180.0).to_le_bytes());
        bytes.extend(fixed(*latitude, 90.0).to_le_bytes());
    }
    let numbers = triangles.iter().chain(lines).flatten();
    bytes.extend(numbers.flat_map(|number| number.to_le_bytes()));
    bytes
}
