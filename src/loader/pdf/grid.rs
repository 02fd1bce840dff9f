//! Tables whose cells have drawn borders: a cell of several lines is one cell still.
//!
//! Only tables with such a cell are told here; the others are told by their rows, which need no
//! borders (`columns`). May import: nothing of ours beside this folder.

use std::collections::BTreeMap;

use super::{
    lines::Piece,
    rules::{Level, Rules},
};

/// Borders of cells beside each other are so near, in points.
const NEAR: f32 = 3.0;

/// The most lines of a cell: frames around longer texts part columns, not cells.
const LINES: usize = 12;

/// The cell of a table that a piece stands in; all numbers count from the top left of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Cell {
    /// Its table.
    pub(super) table: u32,
    /// Its row.
    pub(super) row: u32,
    /// Its place in the row.
    pub(super) column: u32,
}

/// What a cell's borders enclose.
#[derive(Clone, Copy, Debug)]
struct Enclosed {
    left: f32,
    right: f32,
    top: f32,
    bottom: f32,
}

/// A cell with its pieces, by their places on the page.
struct Written {
    borders: Enclosed,
    pieces: Vec<usize>,
}

/// Tells the cells that `pieces` stand in.
pub(super) fn tell(pieces: &mut [Piece], rules: &Rules) {
    if rules.upright.len() < 3 || rules.level.len() < 3 {
        return;
    }
    let mut tables = 0;
    for table in tables_of(written(pieces, rules)) {
        if !is_table(&table, pieces) {
            continue;
        }
        for (row, cells) in (0..).zip(&table) {
            for (column, cell) in (0..).zip(cells) {
                let place = Cell {
                    table: tables,
                    row,
                    column,
                };
                for piece in &cell.pieces {
                    pieces[*piece].cell = Some(place);
                }
            }
        }
        tables += 1;
    }
}

/// The cells that have something written in them, from the top left.
fn written(pieces: &[Piece], rules: &Rules) -> Vec<Written> {
    let mut cells: BTreeMap<[u32; 4], Written> = BTreeMap::new();
    for (at, piece) in pieces.iter().enumerate() {
        let Some(borders) = enclosed(piece, rules) else {
            continue;
        };
        let Enclosed {
            left,
            right,
            top,
            bottom,
        } = borders;
        let key = [left, right, top, bottom].map(f32::to_bits);
        let cell = cells.entry(key).or_insert(Written {
            borders,
            pieces: Vec::new(),
        });
        cell.pieces.push(at);
    }
    let mut cells: Vec<Written> = cells.into_values().collect();
    let place = |cell: &Written| (cell.borders.top, cell.borders.left);
    cells.sort_by(|a, b| {
        let ((top, left), (other_top, other_left)) = (place(a), place(b));
        top.total_cmp(&other_top).then(left.total_cmp(&other_left))
    });
    cells
}

/// The nearest borders around a piece, if it has one on each side.
fn enclosed(piece: &Piece, rules: &Rules) -> Option<Enclosed> {
    let across = (piece.left + piece.right) / 2.0;
    let down = piece.baseline - 0.3 * piece.size;
    let beside = rules
        .upright
        .iter()
        .filter(|rule| rule.top < down && down < rule.bottom);
    let along = |level: &&Level| level.left < across && across < level.right;
    let (left, right) = nearest(beside.map(|rule| rule.across), across)?;
    let levels = rules.level.iter().filter(along);
    let (top, bottom) = nearest(levels.map(|level| level.down), down)?;
    Some(Enclosed {
        left,
        right,
        top,
        bottom,
    })
}

/// The nearest of `places` before and after `middle`.
fn nearest(places: impl Iterator<Item = f32>, middle: f32) -> Option<(f32, f32)> {
    let (mut before, mut after) = (None, None);
    for place in places {
        let nearer = match place < middle {
            true => &mut before,
            false => &mut after,
        };
        if nearer.is_none_or(|old: f32| (place - middle).abs() < (old - middle).abs()) {
            *nearer = Some(place);
        }
    }
    before.zip(after)
}

/// `cells` by row, and the rows by table: one row's cells end where the next row's begin.
fn tables_of(cells: Vec<Written>) -> Vec<Vec<Vec<Written>>> {
    let mut rows: Vec<Vec<Written>> = Vec::new();
    for cell in cells {
        let top = |row: &Vec<Written>| row.first().map(|first| first.borders.top);
        let last = rows.last().and_then(top);
        match rows.last_mut() {
            Some(row) if last.is_some_and(|last| cell.borders.top - last < NEAR) => row.push(cell),
            _ => rows.push(vec![cell]),
        }
    }
    let mut tables: Vec<Vec<Vec<Written>>> = Vec::new();
    for mut row in rows {
        row.sort_by(|a, b| a.borders.left.total_cmp(&b.borders.left));
        let touches = |last: &Vec<Written>| {
            let ends = last.iter().map(|cell| cell.borders.bottom);
            let begins = || row.iter().map(|cell| cell.borders.top);
            ends.into_iter()
                .any(|end| begins().any(|begin| (begin - end).abs() < NEAR))
        };
        match tables.last_mut() {
            Some(table) if table.last().is_some_and(touches) => table.push(row),
            _ => tables.push(vec![row]),
        }
    }
    tables
}

/// Whether it is a table with a cell of several lines, and nothing else stands beside it.
fn is_table(table: &[Vec<Written>], pieces: &[Piece]) -> bool {
    let cells = || table.iter().flatten();
    let lines = |cell: &Written| {
        let mut baselines: Vec<f32> = cell.pieces.iter().map(|at| pieces[*at].baseline).collect();
        baselines.sort_by(f32::total_cmp);
        baselines.dedup();
        baselines.len()
    };
    let most = cells().map(lines).max().unwrap_or(0);
    let wide = table.iter().filter(|row| row.len() > 1).count();
    let top = cells()
        .map(|cell| cell.borders.top)
        .fold(f32::MAX, f32::min);
    let bottom = cells()
        .map(|cell| cell.borders.bottom)
        .fold(f32::MIN, f32::max);
    let within = |piece: &&Piece| piece.baseline > top && piece.baseline < bottom;
    let inside: usize = cells().map(|cell| cell.pieces.len()).sum();
    wide > 1 && (2..=LINES).contains(&most) && pieces.iter().filter(within).count() == inside
}
