//! The straight lines of a page, which part columns and enclose cells.
//!
//! May import: nothing of ours.

use hayro_interpret::kurbo::{Affine, BezPath, Rect};

/// The widest line, in points; what is wider is a box.
const THIN: f64 = 3.0;

/// The most elements that the path of a line or box has.
const LONGEST: usize = 8;

/// The most rules of either kind that are kept of a page: those of a table of a hundred rows and
/// ten columns.
const MOST: usize = 4_000;

/// An upright line on the page.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Rule {
    /// Where it stands across the page.
    pub(super) across: f32,
    /// Its upper end.
    pub(super) top: f32,
    /// Its lower end.
    pub(super) bottom: f32,
}

/// A level line on the page.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Level {
    /// How far down it stands.
    pub(super) down: f32,
    /// Its left end.
    pub(super) left: f32,
    /// Its right end.
    pub(super) right: f32,
}

/// The straight lines on a page: the borders of cells, and between columns.
#[derive(Debug, Default)]
pub(super) struct Rules {
    /// The upright ones.
    pub(super) upright: Vec<Rule>,
    /// The level ones.
    pub(super) level: Vec<Level>,
}

impl Rules {
    /// Adds the edges of what is drawn along `path`, if it is a line or a box. A box that is
    /// `filled` has none: it is the ground of a cell or of some words, as of shaded names.
    pub(super) fn add(&mut self, path: &BezPath, transform: Affine, filled: bool) {
        if path.elements().len() > LONGEST {
            return;
        }
        let around = transform.transform_rect_bbox(path.control_box());
        if filled && around.width().min(around.height()) > THIN {
            return;
        }
        if self.upright.len() < MOST {
            self.upright.extend(upright_edges(around));
        }
        if self.level.len() < MOST {
            self.level.extend(level_edges(around));
        }
    }
}

/// The upright edges of what is drawn inside `around`.
fn upright_edges(around: Rect) -> impl Iterator<Item = Rule> {
    let tall = around.height() > THIN;
    let edges = edges(around.x0, around.x1).filter(move |_| tall);
    edges.map(move |across| Rule {
        across: across as f32,
        top: around.y0 as f32,
        bottom: around.y1 as f32,
    })
}

/// Its level edges.
fn level_edges(around: Rect) -> impl Iterator<Item = Level> {
    let wide = around.width() > THIN;
    let edges = edges(around.y0, around.y1).filter(move |_| wide);
    edges.map(move |down| Level {
        down: down as f32,
        left: around.x0 as f32,
        right: around.x1 as f32,
    })
}

/// The edges of what goes from `start` to `end`: one of a thin line, two of a box.
fn edges(start: f64, end: f64) -> impl Iterator<Item = f64> {
    let edges = match end - start <= THIN {
        true => [Some((start + end) / 2.0), None],
        false => [Some(start), Some(end)],
    };
    edges.into_iter().flatten()
}
